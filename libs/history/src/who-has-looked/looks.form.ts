import { PURPOSES, type Purpose } from '#access';
import { codeList, type CodeOf } from '#kernel';
import { CodeField, DateField, IdField } from '#web';

/** How a look ended. */
export const LOOK_OUTCOMES = codeList('look-outcome', { allow: 'Shown', refuse: 'Refused' });
type LookOutcome = CodeOf<typeof LOOK_OUTCOMES>;

/** What the list of who has looked can be cut by. */
export class LooksForm {
  @IdField({ label: 'Organisation' })
  organisation?: string | undefined;

  @CodeField(PURPOSES)
  purpose?: Purpose | undefined;

  @CodeField(LOOK_OUTCOMES)
  outcome?: LookOutcome | undefined;

  @DateField({ label: 'The first day' })
  from?: string | undefined;

  @DateField({ label: 'The last day' })
  to?: string | undefined;
}
