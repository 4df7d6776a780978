import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import { DETAILS_REASONS, RECTIFICATION_SOURCES } from '../domain/case.codes.js';
import { LANGUAGES } from '../domain/person.events.js';
import type { DetailsOnRecord } from './details-on-record.query.js';

/** The form that puts details right, filled with what is on record; again, with what was typed alone. */
export function correctPersonDetailsView({ summary, details, personRevision }: DetailsOnRecord, refused?: Refused) {
  return {
    ...{ ...caseFormView(summary, refused), ...seenRevisionView(personRevision, refused) },
    onRecord: refused ? {} : details, // a box that somebody unticked is not in what they posted
    languages: LANGUAGES.codes,
    reasons: DETAILS_REASONS.codes,
    sources: RECTIFICATION_SOURCES.codes,
  };
}
