import type { RecordedEvent } from '#event-store';
import { londonDate, type IsoDate } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import { CATEGORIES_WITH, categoriesWithDetails, type CorrectionKind } from '../domain/code-lists/index.js';

const ENTRY = table('sharing.case_entry', 'entry_id');
const CORRECTION = table('sharing.correction', 'correction_id', 'person_id');

/** As much of the case file's events as is read here: they are taken by name, so that this context needs none of them. */
interface Entry {
  readonly caseId: string;
  readonly personId: string;
  readonly disclosureId?: string;
  readonly assessmentId?: string;
  readonly entryId?: string;
  readonly reason?: string;
  readonly recordedOn?: IsoDate;
  readonly corrected?: readonly string[];
  readonly keptPersonId?: string;
  readonly mergedPersonId?: string;
  readonly mergedOn?: IsoDate;
}

/**
 * What was found to be wrong, and when the wrong thing was recorded: with the decisions to share it says who has to be
 * told. Ids, kinds and days only; what an entry says stays in the case file.
 */
export class CorrectionsProjection extends Projection {
  readonly name = 'sharing-corrections-v1';
  readonly tables = [ENTRY, CORRECTION];
  readonly types = [
    ...['DisclosureRecorded', 'RiskAssessed', 'EntryCorrected'],
    ...['NeedCorrected', 'AccommodationCorrected', 'PersonDetailsCorrected', 'MergeReversed'],
  ];

  project(event: RecordedEvent, rows: Rows): void {
    const data = event.data as Entry;
    switch (event.type) {
      case 'DisclosureRecorded':
        return putEntry(data.disclosureId, 'DISCLOSURE', event, rows);
      case 'RiskAssessed':
        return putEntry(data.assessmentId, 'RISK_ASSESSMENT', event, rows);
      case 'EntryCorrected':
        return putCorrection({ case_id: data.caseId, entry_id: data.entryId, cause: data.reason }, event, rows);
      case 'NeedCorrected':
        return putCorrection({ ...ofKind('NEED'), cause: data.reason, since: data.recordedOn }, event, rows);
      case 'AccommodationCorrected':
        return putCorrection({ ...ofKind('ACCOMMODATION'), cause: data.reason, since: data.recordedOn }, event, rows);
      case 'PersonDetailsCorrected':
        return putCorrection({ ...ofDetails(data), cause: data.reason, since: data.recordedOn }, event, rows);
      case 'MergeReversed':
        return putCorrection(
          { ...ofKind('MERGE_REVERSED'), cause: 'DIFFERENT_PEOPLE', since: data.mergedOn },
          event,
          rows,
        );
    }
  }
}

const ofKind = (kind: CorrectionKind) => ({ kind, categories: CATEGORIES_WITH[kind] });

const ofDetails = ({ corrected = [] }: Entry) => ({
  kind: 'PERSON_DETAILS' as const,
  categories: categoriesWithDetails(corrected),
});

function putEntry(
  entryId: string | undefined,
  kind: CorrectionKind,
  { recordedAt }: Pick<RecordedEvent, 'recordedAt'>,
  rows: Rows,
): void {
  rows.put(ENTRY, { entry_id: entryId ?? '', ...ofKind(kind), recorded_on: londonDate(recordedAt) });
}

interface Corrected {
  readonly case_id?: string | undefined;
  readonly entry_id?: string | undefined;
  readonly kind?: CorrectionKind;
  readonly categories?: readonly string[];
  readonly cause?: string | undefined;
  readonly since?: IsoDate | undefined;
}

function putCorrection(corrected: Corrected, { data, meta, position, recordedAt }: RecordedEvent, rows: Rows): void {
  const { case_id = null, entry_id = null, kind = null, categories = null, cause = null, since = null } = corrected;
  rows.put(CORRECTION, {
    ...{ correction_id: meta.eventId, person_id: (data as Entry).personId, position, case_id, entry_id },
    ...{ kind, categories, cause, recorded_on: since, corrected_on: londonDate(recordedAt) },
  });
}
