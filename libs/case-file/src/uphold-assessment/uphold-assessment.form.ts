import { CheckboxField, RevisionField } from '#web';

/** That somebody has looked at the assessment again. */
export class UpholdAssessmentForm {
  @CheckboxField({ label: 'Looked at again', required: 'Tick the box when you have looked at it again' })
  lookedAgain!: boolean;
}

/** The same on a page, which also says which revision was on the screen. */
export class UpholdAssessmentPageForm extends UpholdAssessmentForm {
  @RevisionField()
  seenRevision!: string;
}
