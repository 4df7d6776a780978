import { PURPOSES, type Purpose } from '#access';
import { codeList, type CodeOf } from '#kernel';
import { CodeField, DateField, IdField } from '#web';
import {
  SHARING_DECISIONS,
  SHARING_PURPOSES,
  type SharingDecision,
  type SharingPurpose,
} from '../domain/code-lists/index.js';

/** How a read ended. */
export const READ_OUTCOMES = codeList('read-outcome', { allow: 'Shown', refuse: 'Refused' });
type ReadOutcome = CodeOf<typeof READ_OUTCOMES>;

/** What both tables of the audit trail can be cut by. */
export class AuditFilterForm {
  @IdField({ label: 'Organisation' })
  organisation?: string | undefined;

  @DateField({ label: 'The first day' })
  from?: string | undefined;

  @DateField({ label: 'The last day' })
  to?: string | undefined;
}

/** What sharing decisions can be cut by. */
export class DecisionFilterForm extends AuditFilterForm {
  @IdField({ label: 'Case' })
  case?: string | undefined;

  @CodeField(SHARING_DECISIONS)
  decision?: SharingDecision | undefined;

  @CodeField(SHARING_PURPOSES)
  purpose?: SharingPurpose | undefined;
}

/** What reads can be cut by. */
export class ReadFilterForm extends AuditFilterForm {
  @CodeField(PURPOSES)
  purpose?: Purpose | undefined;

  @CodeField(READ_OUTCOMES)
  outcome?: ReadOutcome | undefined;
}
