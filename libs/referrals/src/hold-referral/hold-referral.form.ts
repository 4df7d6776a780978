import { CodeField, DateField, LongTextField, RevisionField } from '#web';
import { HOLD_REASONS, type HoldReason } from '../domain/code-lists/hold-reasons.js';

/** Why the work stops, and until when at the latest. */
export class HoldReferralForm {
  @CodeField(HOLD_REASONS, { required: 'Select why it is put on hold' })
  reason!: HoldReason;

  @DateField({
    label: 'The day on which you look at it again',
    required: 'Enter the day on which you look at it again',
  })
  reviewOn!: string;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class HoldReferralPageForm extends HoldReferralForm {
  @RevisionField()
  seenRevision!: string;
}
