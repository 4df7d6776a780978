import type { Refused } from '#web';
import { caseHeaderView } from './case-page/case-header.view.js';
import type { CaseSummary } from './case-summary.row.js';

/** What every form about a case shows around its own questions: for the first time, or again with what was typed. */
export function caseFormView(summary: CaseSummary, refused?: Refused) {
  return {
    caseHeader: caseHeaderView(summary),
    caseId: summary.caseId,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}

/** The revision that a form sends: the one first seen, also when the form is shown again. */
export function seenRevisionView(revision: bigint, refused?: Refused): { seenRevision: string } {
  const seen = refused?.entered['seenRevision'];
  return { seenRevision: typeof seen === 'string' && /^\d{1,18}$/.test(seen) ? seen : revision.toString() };
}
