import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { mergeEventTypes, type MergeEvent } from '../domain/merge.events.js';

const MERGE = table('case_file.merge', 'merge_id');

/** Every merge that was ever held to be right, and whether it still is: each once, by the stream of who is kept. */
export class MergesProjection extends Projection {
  readonly name = 'case-file-merges-v1';
  readonly tables = [MERGE];
  readonly types = Object.keys(mergeEventTypes);

  project({ type, data }: RecordedEvent<MergeEvent>, rows: Rows): void {
    if (data.personId !== data.keptPersonId) return;
    const key = { merge_id: data.mergeId };
    const persons = { kept_person_id: data.keptPersonId, merged_person_id: data.mergedPersonId };
    switch (type) {
      case 'MergeProposed': {
        const { evidence, confidence, proposedBy } = data;
        const claim = { evidence, confidence, proposed_by: proposedBy };
        return rows.put(MERGE, { ...key, ...persons, ...claim, state: 'proposed', in_force: false });
      }
      case 'PersonsMerged': {
        const { evidence, confidence, mergedOn } = data;
        rows.put(MERGE, { ...key, ...persons, evidence, confidence, state: 'merged', in_force: true });
        return rows.set(MERGE, key, { state: 'merged', in_force: true, merged_on: mergedOn, proposed_by: null });
      }
      case 'MergeDeclined':
        return rows.set(MERGE, key, { state: 'declined', proposed_by: null });
      case 'MergeReversed':
        return rows.set(MERGE, key, { state: 'reversed', in_force: false, reversed_on: data.reversedOn });
    }
  }
}
