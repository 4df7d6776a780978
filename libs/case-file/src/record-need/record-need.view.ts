import { NEEDS } from '#kernel';
import type { Refused } from '#web';
import { caseFormView } from '../case-form.view.js';
import type { CaseSummary } from '../case-summary.row.js';
import { NEED_SOURCES } from '../domain/person.events.js';

/** The form that records a need; needs on record already are not offered again. */
export function recordNeedView(summary: CaseSummary, refused?: Refused) {
  const open = NEEDS.codes.filter(({ code }) => !summary.needs.includes(code));
  return { ...caseFormView(summary, refused), needs: open, sources: NEED_SOURCES.codes };
}
