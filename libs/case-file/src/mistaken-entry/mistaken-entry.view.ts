import { caseHeaderView } from '../case-page/case-header.view.js';
import { disclosureView } from '../case-page/entries.view.js';
import type { MistakenEntry } from './mistaken-entry.query.js';

/** What a mistaken disclosure said, never without its correction. */
export function mistakenEntryView({ summary, disclosure }: MistakenEntry) {
  return {
    caseHeader: caseHeaderView(summary),
    caseId: summary.caseId,
    disclosure: disclosureView(disclosure),
  };
}
