import type { MergeEvent } from '#case-file';
import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';

const MERGE = table('gaps.merge', 'merge_id');

/** Which records are of one person: who has two records is one person in every figure, as long as the merge is in force. */
export class GapMergesProjection extends Projection {
  readonly name = 'accessibility-gaps-merges-v1';
  readonly tables = [MERGE];
  readonly types = ['PersonsMerged', 'MergeReversed'];

  /** Each stands in both persons' streams; it is taken from that of the record that is kept. */
  project({ type, data, position }: RecordedEvent<MergeEvent>, rows: Rows): void {
    const { mergeId, personId, keptPersonId, mergedPersonId } = data;
    if (personId !== keptPersonId) return;
    const key = { merge_id: mergeId };
    if (type === 'MergeReversed') return rows.set(MERGE, key, { reversed_at: position, changed_at: position });
    const persons = { kept_person_id: keptPersonId, merged_person_id: mergedPersonId };
    rows.put(MERGE, { ...key, ...persons, merged_at: position, reversed_at: null, changed_at: position });
  }
}
