import { NEEDS } from '#kernel';
import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import type { OpenCaseSummary } from '../case-summary.query.js';

/** The form that ends a need: those on record now are offered. */
export function endNeedView({ summary, personRevision }: OpenCaseSummary, refused?: Refused) {
  const needs = NEEDS.codes.filter(({ code }) => summary.needs.includes(code));
  return { ...caseFormView(summary, refused), ...seenRevisionView(personRevision, refused), needs };
}
