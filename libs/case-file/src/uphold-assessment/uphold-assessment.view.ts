import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import type { AssessmentRow, CaseFile } from '../case-page/case-page.query.js';
import { assessmentView } from '../case-page/entries.view.js';

/** The assessment that waits to be looked at again; undefined when it does not. */
export function flaggedAssessment({ assessments }: CaseFile, assessmentId: string): AssessmentRow | undefined {
  return assessments.find((each) => each.assessmentId === assessmentId && !each.mistake && each.flaggedAt);
}

/** The form that says that an assessment still stands. */
export function upholdAssessmentView({ summary, revision }: CaseFile, assessment: AssessmentRow, refused?: Refused) {
  const form = { ...caseFormView(summary, refused), ...seenRevisionView(revision, refused) };
  return { ...form, assessment: assessmentView(assessment) };
}
