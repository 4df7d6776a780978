import { CheckboxField, NumberField, RevisionField } from '#web';

/** The answers are in the draft. Asked is only whether a second, similar referral is meant, where one is open. */
export class SubmitReferralPageForm {
  @CheckboxField({ label: 'Send it although a similar referral is open' })
  anyway!: boolean;

  @RevisionField()
  seenRevision!: string;

  /** The version of the draft that was on the screen. */
  @NumberField({ label: 'The version of the draft', min: 0, max: 1_000_000 })
  seenDraft?: number | undefined;
}
