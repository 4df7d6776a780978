import { LongTextField, RevisionField } from '#web';

/** Nothing is asked but a note: it goes on where it was. */
export class ResumeReferralForm {
  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class ResumeReferralPageForm extends ResumeReferralForm {
  @RevisionField()
  seenRevision!: string;
}
