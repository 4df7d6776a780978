import type { Refused } from '#web';
import { caseFormView } from '../case-form.view.js';
import type { CaseSummary } from '../case-summary.row.js';
import { ASSESSOR_ROLES, RISK_LEVELS, RISK_TOOLS } from '../domain/risk.codes.js';

/** The form that records a risk assessment. */
export function recordRiskAssessmentView(summary: CaseSummary, refused?: Refused) {
  const choices = { tools: RISK_TOOLS.codes, levels: RISK_LEVELS.codes, assessors: ASSESSOR_ROLES.codes };
  return { ...caseFormView(summary, refused), ...choices };
}
