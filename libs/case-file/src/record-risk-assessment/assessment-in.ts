import type { RecordRiskAssessment } from './record-risk-assessment.command.js';
import type { RecordRiskAssessmentForm } from './record-risk-assessment.form.js';

/** What a filled-in form says about an assessment; without a score where none was counted. */
export function assessmentIn(form: RecordRiskAssessmentForm): RecordRiskAssessment['details'] {
  const { tool, toolVersion, score, level, assessorRole, assessedOn } = form;
  return { tool, toolVersion, ...(score !== undefined && { score }), level, assessorRole, assessedOn };
}
