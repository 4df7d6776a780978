import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import type { CaseFile, StayRow } from '../case-page/case-page.query.js';
import { stayRow } from '../case-page/case-page.view.js';
import { CORRECTION_REASONS } from '../domain/case.codes.js';

/** The stay that is to be marked: on record and not marked yet. Undefined when there is none. */
export const stayToCorrect = ({ stays }: CaseFile, accommodationId: string): StayRow | undefined =>
  stays.find((each) => each.accommodationId === accommodationId && !each.mistake);

/** The form that marks a stay as a mistake, with the stay itself. */
export function correctAccommodationView({ summary, personRevision }: CaseFile, stay: StayRow, refused?: Refused) {
  const form = { ...caseFormView(summary, refused), ...seenRevisionView(personRevision, refused) };
  const shown = { ...stayRow(stay, new Map()), accommodationId: stay.accommodationId };
  return { ...form, stay: shown, reasons: CORRECTION_REASONS.codes };
}
