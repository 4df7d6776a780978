import { LongTextField, RevisionField } from '#web';

/** What was done. */
export class ActOnRiskForm {
  @LongTextField({ label: 'What was done', max: 4000, required: 'Enter what was done', noContactDetails: true })
  what!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class ActOnRiskPageForm extends ActOnRiskForm {
  @RevisionField()
  seenRevision!: string;
}
