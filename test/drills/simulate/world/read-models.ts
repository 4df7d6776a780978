import type { RecordedEvent } from '#event-store';
import type { Projection } from '#projections';
import { MemoryTables } from '#projections/testing';
import { BufferedRows } from '../../../../libs/projections/src/rows/buffered-rows.js';
import type { Process } from '../core/process.js';

/** A stretch of the log after `after` and up to `scannedTo`. */
export interface Stretch {
  readonly after: bigint;
  readonly scannedTo: bigint;
  readonly events: readonly RecordedEvent[];
}

/** A projection threw at this event. Nothing of its stretch was written. */
export class EventFailed extends Error {
  constructor(readonly event: RecordedEvent) {
    super('A projection failed');
  }
}

/** Somebody else moved the checkpoint. Nothing was written. */
export class CheckpointMoved extends Error {}

/** How long a transaction takes. */
export const TRANSACTION_MS = 30;

/** The tables of the read models and the checkpoints of their projections: a database that knows transactions. */
export class ReadModels {
  readonly tables = new MemoryTables();
  protected readonly checkpoints = new Map<string, bigint>();

  positionOf({ name }: Projection): bigint {
    return this.checkpoints.get(name) ?? -1n;
  }

  /** Applies a stretch in one transaction. Throws `EventFailed` or `CheckpointMoved`; then nothing was written. */
  async apply(process: Process, projection: Projection, stretch: Stretch, breaksAt?: RecordedEvent): Promise<void> {
    const rows = rowsOf(projection, stretch, breaksAt);
    await process.pause(TRANSACTION_MS);
    await process.mayDie('projector-killed-before-commit', [projection.name]);
    this.commit(projection, stretch, rows);
    await process.mayDie('projector-killed-after-commit', [projection.name]);
  }

  /** Compare, set and write in one go: nothing can happen in the middle. */
  protected commit(projection: Projection, { after, scannedTo }: Stretch, rows: BufferedRows): void {
    if (this.positionOf(projection) !== after) throw new CheckpointMoved();
    this.checkpoints.set(projection.name, scannedTo);
    this.tables.write(rows);
  }
}

/** What the stretch does to the rows; `breaksAt` is an event at which the database gives up this time. */
export function rowsOf(projection: Projection, { events }: Stretch, breaksAt?: RecordedEvent): BufferedRows {
  const rows = new BufferedRows(projection.tables);
  for (const event of events) {
    if (!projection.types.includes(event.type)) continue;
    if (event === breaksAt) throw new EventFailed(event);
    projection.project(event, rows);
  }
  return rows;
}
