import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { sealEventTypes, type SealEvent } from '../domain/seal.events.js';

const SEAL = table('case_file.seal', 'seal_id');

/** Every seal that was ever asked for, and whether it holds. */
export class SealsProjection extends Projection {
  readonly name = 'case-file-seals-v1';
  readonly tables = [SEAL];
  readonly types = Object.keys(sealEventTypes);

  project(event: RecordedEvent<SealEvent>, rows: Rows): void {
    const key = { seal_id: event.data.sealId };
    switch (event.type) {
      case 'SealProposed': {
        const { caseId, scope, entryIds, orderReference, court, orderedOn, until, proposedBy } = event.data;
        const order = { order_reference: orderReference, court, ordered_on: orderedOn, until_on: until ?? null };
        const what = { case_id: caseId, scope, entry_ids: entryIds, state: 'PROPOSED', in_force: false };
        return rows.put(SEAL, { ...key, ...what, ...order, proposed_by: proposedBy });
      }
      case 'RecordSealed': {
        const { caseId, scope, entryIds, until } = event.data;
        const sealed = { scope, entry_ids: entryIds, until_on: until ?? null, state: 'SEALED', in_force: true };
        rows.put(SEAL, { ...key, case_id: caseId, ...sealed }); // where nobody asked first
        return rows.set(SEAL, key, { ...sealed, sealed_at: event.recordedAt, proposed_by: null });
      }
      case 'SealDeclined':
        return rows.set(SEAL, key, { state: 'DECLINED', proposed_by: null });
      case 'UnsealProposed':
        return rows.set(SEAL, key, { state: 'LIFTING', proposed_by: event.data.proposedBy });
      case 'RecordUnsealed': {
        const ended = { unsealed_at: event.recordedAt, unseal_reason: event.data.because, proposed_by: null };
        return rows.set(SEAL, key, { state: 'UNSEALED', in_force: false, ...ended });
      }
    }
  }
}
