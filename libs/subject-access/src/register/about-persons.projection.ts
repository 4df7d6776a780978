import type { RecordedEvent } from '#event-store';
import { referenceOf } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import { TREATMENTS } from '../treatment/all-treatments.js';

const PERSON = table('subject_access.person', 'person_id');
const STREAM = table('subject_access.stream', 'person_id', 'stream');
const MERGE = table('subject_access.merge', 'merge_id');

interface About {
  readonly personId?: string;
  readonly mergeId?: string;
  readonly keptPersonId?: string;
  readonly mergedPersonId?: string;
}

/** Where to look for what is recorded about a person: their streams, and the records that are held to be theirs, too. */
export class AboutPersonsProjection extends Projection {
  readonly name = 'subject-access-about-v1';
  readonly tables = [PERSON, STREAM, MERGE];
  readonly types = Object.keys(TREATMENTS);

  project({ type, stream, data }: RecordedEvent, rows: Rows): void {
    const { personId, mergeId, keptPersonId, mergedPersonId } = data as About;
    if (personId === undefined) return;
    if (type === 'PersonRegistered') rows.put(PERSON, { person_id: personId, reference: referenceOf('P', personId) });
    rows.put(STREAM, { person_id: personId, stream });
    if (mergeId === undefined || keptPersonId === undefined || mergedPersonId === undefined) return;
    const merge = { merge_id: mergeId };
    if (type === 'PersonsMerged') rows.put(MERGE, { ...merge, kept_id: keptPersonId, merged_id: mergedPersonId });
    if (type === 'MergeReversed') rows.remove(MERGE, merge);
  }
}
