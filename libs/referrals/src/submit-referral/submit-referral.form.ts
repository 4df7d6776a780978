import { RevisionField } from '#web';

/** Nothing is asked but which revision was on the screen: the answers are in the draft. */
export class SubmitReferralPageForm {
  @RevisionField()
  seenRevision!: string;
}
