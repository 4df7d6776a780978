import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { readCheckpoints, type Checkpoint, type ProjectionFault } from './checkpoints.js';

/** How a projection is doing, against the log's real end. */
export interface ProjectionStatus {
  readonly name: string;
  readonly checkpoint: bigint;
  readonly head: bigint;
  /** Events of the log that it has not been shown yet, of any type. */
  readonly lagEvents: bigint;
  /** How long ago the first of those was recorded; 0 when there is none. */
  readonly lagSeconds: number;
  readonly fault?: ProjectionFault;
}

/** The status of each, from the database: right also where another process runs them. */
export async function projectionStatus(
  database: Database,
  store: EventStore,
  clock: Clock,
  names: readonly string[],
): Promise<readonly ProjectionStatus[]> {
  const head = await store.head();
  const checkpoints = await readCheckpoints(database, names);
  return Promise.all(checkpoints.map((checkpoint) => statusOf(checkpoint, head, store, clock)));
}

async function statusOf(
  { name, position, fault }: Checkpoint,
  head: bigint,
  store: EventStore,
  clock: Clock,
): Promise<ProjectionStatus> {
  const { events } = await store.readAll({ after: position, max: 1 });
  const waitedMs = events[0] ? clock.now().getTime() - events[0].recordedAt.getTime() : 0;
  const lagEvents = head > position ? head - position : 0n;
  const status = { name, checkpoint: position, head, lagEvents, lagSeconds: Math.max(0, Math.round(waitedMs / 1000)) };
  return fault ? { ...status, fault } : status;
}
