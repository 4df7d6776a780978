import { NEEDS } from '#kernel';
import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import type { OpenCaseSummary } from '../case-summary.query.js';
import { CORRECTION_REASONS } from '../domain/case.codes.js';

/** The form that marks a need as a mistake: those on record now are offered. */
export function correctNeedView({ summary, personRevision }: OpenCaseSummary, refused?: Refused) {
  const needs = NEEDS.codes.filter(({ code }) => summary.needs.includes(code));
  const form = { ...caseFormView(summary, refused), ...seenRevisionView(personRevision, refused) };
  return { ...form, needs, reasons: CORRECTION_REASONS.codes };
}
