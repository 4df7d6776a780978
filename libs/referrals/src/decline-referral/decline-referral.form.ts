import { BARRIERS, codeList, type Barrier, type CodeOf } from '#kernel';
import { CodeField, CodesField, IdField, IdsField, LongTextField, RevisionField } from '#web';
import { DECLINE_REASONS, type DeclineReason } from '../domain/code-lists/decline-reasons.js';
import { SAFE_TO_TELL, type SafeToTell } from '../domain/code-lists/referral-codes.js';
import type { Alternative } from '../domain/referral.events.js';
import type { Decline } from '../domain/referral.commands.js';

/** What a service can suggest instead. */
export const ALTERNATIVES = codeList('alternative', {
  SERVICE: 'Another service in the directory',
  OTHER: 'Something else',
  NONE: 'None that we know of',
});

/** A "no" that counts: coded reasons, criteria, barriers, what was considered, and what the person may be told. */
export class DeclineReferralForm {
  @CodesField(DECLINE_REASONS, { required: 'Select at least one reason' })
  reasons!: DeclineReason[];

  /** Which published criteria are not met; goes with the eligibility reason. */
  @IdsField()
  criterionIds!: string[];

  @CodesField(BARRIERS)
  barriers!: Barrier[];

  @LongTextField({
    label: 'The adjustments that you considered',
    max: 2000,
    required: 'Enter what adjustments you considered',
    noContactDetails: true,
  })
  adjustmentsConsidered!: string;

  @CodeField(ALTERNATIVES, { required: 'Select whether you suggest an alternative' })
  alternative!: CodeOf<typeof ALTERNATIVES>;

  @IdField()
  alternativeServiceId?: string | undefined;

  @LongTextField({ label: 'The alternative', max: 1000, noContactDetails: true })
  alternativeText?: string | undefined;

  @CodeField(SAFE_TO_TELL, { required: 'Select whether the person referred can be told' })
  safeToTellPerson!: SafeToTell;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class DeclineReferralPageForm extends DeclineReferralForm {
  @RevisionField()
  seenRevision!: string;
}

/** The decision that a form describes. An alternative that was chosen but not named counts as none known. */
export function declineIn(form: DeclineReferralForm): Omit<Decline, 'type' | 'at' | 'by' | 'published'> {
  const { reasons, criterionIds, barriers, adjustmentsConsidered, safeToTellPerson, note } = form;
  const alternative = alternativeIn(form);
  return { reasons, criterionIds, barriers, adjustmentsConsidered, alternative, safeToTellPerson, note };
}

function alternativeIn({ alternative, alternativeServiceId, alternativeText }: DeclineReferralForm): Alternative {
  if (alternative === 'SERVICE' && alternativeServiceId) return { kind: 'SERVICE', serviceId: alternativeServiceId };
  if (alternative === 'OTHER' && alternativeText) return { kind: 'OTHER', text: alternativeText };
  return { kind: 'NONE' };
}
