import { LongTextField, RevisionField } from '#web';

/** Why the referral goes on although a criterion is not met. */
export class CheckEligibilityForm {
  @LongTextField({ label: 'The reason', max: 2000, noContactDetails: true })
  goAheadReason?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class CheckEligibilityPageForm extends CheckEligibilityForm {
  @RevisionField()
  seenRevision!: string;
}
