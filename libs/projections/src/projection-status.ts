import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import type { Checkpoint, ProjectionFault } from './engine/read-models.js';
import { readHolders, type Holder } from './leases/holders.js';
import { readCheckpoints } from './postgres/checkpoints.js';

/** How a projection is doing, against the log's real end. */
export interface ProjectionStatus {
  readonly name: string;
  readonly checkpoint: bigint;
  readonly head: bigint;
  /** Events of the log that it has not been shown yet, of any type. */
  readonly lagEvents: bigint;
  /** How long ago the first of those was recorded; 0 when there is none. */
  readonly lagSeconds: number;
  /** The process that works on it; undefined when none does at the moment. */
  readonly owner?: string;
  /** When it last moved, by the database's clock; undefined when it never did. */
  readonly movedAt?: Date;
  readonly fault?: ProjectionFault;
}

/** The status of each, from the database: right also where another process runs them. */
export async function projectionStatus(
  database: Database,
  store: EventStore,
  clock: Clock,
  names: readonly string[],
): Promise<readonly ProjectionStatus[]> {
  const checkpoints = await readCheckpoints(database, names);
  const holders = await readHolders(database, names);
  const head = await store.head();
  return Promise.all(
    checkpoints.map(async (checkpoint) => ({
      ...(await lagOf(checkpoint, head, store, clock)),
      ...holders.get(checkpoint.name),
      ...(checkpoint.fault && { fault: checkpoint.fault }),
    })),
  );
}

async function lagOf(
  { name, position }: Checkpoint,
  head: bigint,
  store: EventStore,
  clock: Clock,
): Promise<Omit<ProjectionStatus, keyof Holder | 'fault'>> {
  const isBehind = head > position;
  const { events } = isBehind ? await store.readAll({ after: position, max: 1 }) : { events: [] };
  const waitedMs = events[0] ? clock.now().getTime() - events[0].recordedAt.getTime() : 0;
  const lagSeconds = Math.max(0, Math.round(waitedMs / 1000));
  return { name, checkpoint: position, head, lagEvents: isBehind ? head - position : 0n, lagSeconds };
}
