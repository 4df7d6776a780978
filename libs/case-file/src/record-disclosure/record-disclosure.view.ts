import type { Refused } from '#web';
import { caseFormView } from '../case-form.view.js';
import type { CaseSummary } from '../case-summary.row.js';
import { ABUSE_TYPES, ALLEGATION_STATUSES, HEARD_BY, SOURCE_GRADES } from '../domain/case.codes.js';

/** The form that records a disclosure. */
export function recordDisclosureView(summary: CaseSummary, refused?: Refused) {
  return {
    ...caseFormView(summary, refused),
    abuseTypes: ABUSE_TYPES.codes,
    statuses: ALLEGATION_STATUSES.codes,
    listeners: HEARD_BY.codes,
    grades: SOURCE_GRADES.codes,
  };
}
