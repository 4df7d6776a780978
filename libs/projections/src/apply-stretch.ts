import type { Database } from '#database';
import type { RecordedEvent } from '#event-store';
import type { EntityManager } from 'typeorm';
import { moveCheckpoints } from './checkpoints.js';
import type { AnyProjection, Projection } from './projection.js';
import { BufferedRows } from './rows/buffered-rows.js';
import { PostgresTables } from './rows/postgres-tables.js';

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
  projections: readonly AnyProjection[],
  { after, scannedTo, events }: Stretch,
): Promise<void> {
  const names = projections.map(({ name }) => name);
  await database.tx(async (tx) => {
    await moveCheckpoints(tx, names, after, scannedTo);
    for (const projection of projections) await applyEvents(projection, events, tx);
  });
}

/** Gives those events to a projection that it reads. */
export async function applyEvents(
  projection: AnyProjection,
  events: readonly RecordedEvent[],
  tx: EntityManager,
): Promise<void> {
  const read = events.filter(({ type }) => projection.types.includes(type));
  if (!('apply' in projection)) return project(projection, read, tx);
  for (const event of read) {
    try {
      await projection.apply(event, tx);
    } catch (error) {
      throw new EventFailed(event, error);
    }
  }
}

/** Together; when the database refuses what comes of it, one by one, to find the event that is at fault. */
async function project(projection: Projection, events: readonly RecordedEvent[], tx: EntityManager): Promise<void> {
  const rows = new BufferedRows(projection.tables);
  for (const event of events) {
    try {
      projection.project(event, rows);
    } catch (error) {
      throw new EventFailed(event, error);
    }
  }
  try {
    await tx.query('SAVEPOINT stretch');
    await new PostgresTables().write(tx, rows);
  } catch (error) {
    const [only] = events;
    if (only && events.length === 1) throw new EventFailed(only, error);
    await tx.query('ROLLBACK TO SAVEPOINT stretch');
    for (const event of events) await project(projection, [event], tx);
  }
}
