import type { Database } from '#database';
import type { RecordedEvent } from '#event-store';
import type { EntityManager } from 'typeorm';
import { moveCheckpoints } from './checkpoints.js';
import type { Projection } from './projection.js';

/** A stretch of the log: its events (of any types) after position `after` and up to `scannedTo`. */
export interface Stretch {
  readonly after: bigint;
  readonly scannedTo: bigint;
  readonly events: readonly RecordedEvent[];
}

/** A projection threw at this event. */
export class EventFailed extends Error {
  constructor(
    readonly event: RecordedEvent,
    override readonly cause: unknown,
  ) {
    super('A projection failed');
    this.name = 'EventFailed';
  }
}

/**
 * Applies a stretch to projections that all stand at its beginning and moves their checkpoints, in one transaction.
 * Throws `CheckpointMoved` when one of them stands elsewhere, `EventFailed` when one throws. Then nothing was written.
 */
export async function applyStretch(
  database: Database,
  projections: readonly Projection[],
  { after, scannedTo, events }: Stretch,
): Promise<void> {
  const names = projections.map(({ name }) => name);
  await database.tx(async (tx) => {
    await moveCheckpoints(tx, names, after, scannedTo);
    for (const event of events) await applyEvent(projections, event, tx);
  });
}

/** Gives an event to those projections that read its type, one after the other. */
export async function applyEvent(
  projections: readonly Projection[],
  event: RecordedEvent,
  tx: EntityManager,
): Promise<void> {
  for (const projection of projections) {
    if (!projection.types.includes(event.type)) continue;
    try {
      await projection.apply(event, tx);
    } catch (error) {
      throw new EventFailed(event, error);
    }
  }
}
