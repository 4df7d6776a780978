import { ACCOMMODATION_TYPES, labelOf, readableDate } from '#kernel';
import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import type { OpenCaseSummary } from '../case-summary.query.js';

/** The form that ends the current stay, with what is on record of it. */
export function endAccommodationView({ summary, personRevision }: OpenCaseSummary, refused?: Refused) {
  const { accommodation } = summary;
  return {
    ...caseFormView(summary, refused),
    ...seenRevisionView(personRevision, refused),
    accommodationId: accommodation?.accommodationId,
    stay:
      accommodation &&
      `${labelOf(ACCOMMODATION_TYPES, accommodation.type)}, since ${readableDate(accommodation.since)}`,
  };
}
