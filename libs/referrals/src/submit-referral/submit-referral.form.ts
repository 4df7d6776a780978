import { CheckboxField, RevisionField } from '#web';

/** The answers are in the draft. Asked is only whether a second, similar referral is meant, where one is open. */
export class SubmitReferralPageForm {
  @CheckboxField({ label: 'Send it although a similar referral is open' })
  anyway!: boolean;

  @RevisionField()
  seenRevision!: string;
}
