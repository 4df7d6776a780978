import { CheckboxField, CodeField, LongTextField, RevisionField } from '#web';
import { ASSESSMENT_RESULTS, type AssessmentResult } from '../domain/code-lists/work-codes.js';

/** What the assessment found. */
export class CompleteAssessmentForm {
  @CodeField(ASSESSMENT_RESULTS, { required: 'Select what the assessment found' })
  result!: AssessmentResult;

  @CheckboxField({ label: 'The risk has changed' })
  riskChanged!: boolean;

  @LongTextField({ label: 'The summary', max: 4000, required: 'Enter a summary', noContactDetails: true })
  summary!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class CompleteAssessmentPageForm extends CompleteAssessmentForm {
  @RevisionField()
  seenRevision!: string;
}
