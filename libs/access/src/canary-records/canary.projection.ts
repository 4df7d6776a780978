import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { canaryEventTypes, type CanaryEvent } from '../domain/canary.events.js';

const CANARY = table('access.canary', 'case_id');

/** The cases that are canaries now: asked with every read of a record. */
export class CanaryProjection extends Projection {
  readonly name = 'access-canary-v1';
  readonly tables = [CANARY];
  readonly types = Object.keys(canaryEventTypes);

  project({ type, data, recordedAt }: RecordedEvent<CanaryEvent>, rows: Rows): void {
    const key = { case_id: data.caseId };
    if (type === 'CanaryWithdrawn') return rows.remove(CANARY, key);
    rows.put(CANARY, { ...key, organisation_id: data.organisationId, planted_at: recordedAt });
  }
}
