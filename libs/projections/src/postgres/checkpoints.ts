import type { Database } from '#database';
import type { EntityManager } from 'typeorm';
import { CheckpointMoved, type Checkpoint } from '../engine/read-models.js';

interface CheckpointRow {
  readonly name: string;
  readonly position: string;
  readonly fault_event_id: string | null;
  readonly fault_position: string;
  readonly fault_error: string;
  readonly fault_attempts: number;
  readonly fault_at: Date;
}

/**
 * The checkpoints of these projections, in this order; those that have none yet get one before the first event. It waits for
 * nobody who is moving them: an INSERT would, also where it has nothing to add.
 */
export async function readCheckpoints(database: Database, names: readonly string[]): Promise<readonly Checkpoint[]> {
  const found = await checkpointsThere(database, names);
  if (found.length === names.length) return found;
  await database.query(
    `INSERT INTO projections.checkpoint (name, position)
     SELECT n.name, -1 FROM unnest($1::text[]) AS n(name)
      WHERE NOT EXISTS (SELECT FROM projections.checkpoint c WHERE c.name = n.name)
     ON CONFLICT DO NOTHING`,
    [names],
  );
  return checkpointsThere(database, names);
}

/** The same without making any: throws `CheckpointMoved` when one is missing, because somebody else took it away. */
export async function checkpointsLeft(database: Database, names: readonly string[]): Promise<readonly Checkpoint[]> {
  const found = await checkpointsThere(database, names);
  if (found.length < names.length) throw new CheckpointMoved();
  return found;
}

async function checkpointsThere(database: Database, names: readonly string[]): Promise<readonly Checkpoint[]> {
  const sql = 'SELECT * FROM projections.checkpoint WHERE name = ANY($1) ORDER BY array_position($1, name)';
  return (await database.query<CheckpointRow>(sql, [names])).map(checkpointOf);
}

/** The same as a transaction sees them, without making any. */
export async function checkpointsIn(tx: EntityManager, names: readonly string[]): Promise<readonly Checkpoint[]> {
  const sql = 'SELECT * FROM projections.checkpoint WHERE name = ANY($1) ORDER BY name';
  return (await tx.query<CheckpointRow[]>(sql, [names])).map(checkpointOf);
}

/** The same, held still until the end of `tx`: nobody else can write these projections' rows meanwhile. */
export async function lockCheckpoints(tx: EntityManager, names: readonly string[]): Promise<readonly Checkpoint[]> {
  const sql = 'SELECT * FROM projections.checkpoint WHERE name = ANY($1) ORDER BY name FOR UPDATE';
  return (await tx.query<CheckpointRow[]>(sql, [names])).map(checkpointOf);
}

/**
 * Moves all of them from one position to another, or throws `CheckpointMoved`. It comes first in the transaction that
 * writes the rows: a second runner waits here, and goes away empty-handed.
 */
export async function moveCheckpoints(
  tx: EntityManager,
  names: readonly string[],
  from: bigint,
  to: bigint,
): Promise<void> {
  const moved = await tx.query<[unknown[], number]>(
    `UPDATE projections.checkpoint c
        SET position = $3, moved_at = clock_timestamp(), fault_event_id = NULL, fault_position = NULL, fault_error = NULL,
            fault_attempts = NULL, fault_at = NULL
       FROM (SELECT name FROM projections.checkpoint
              WHERE name = ANY($1) AND position = $2 ORDER BY name FOR UPDATE) held
      WHERE c.name = held.name`,
    [names, from.toString(), to.toString()],
  );
  if (moved[1] !== names.length) throw new CheckpointMoved();
}

/** Puts these where their rows are now, whatever was there before. The caller holds them (`lockCheckpoints`). */
export async function putCheckpoints(tx: EntityManager, names: readonly string[], position: bigint): Promise<void> {
  await tx.query(
    `UPDATE projections.checkpoint
        SET position = $2, moved_at = clock_timestamp(), fault_event_id = NULL, fault_position = NULL,
            fault_error = NULL, fault_attempts = NULL, fault_at = NULL
      WHERE name = ANY($1)`,
    [names, position.toString()],
  );
}

/** Notes at which event a projection stopped; does nothing when it has moved on since. */
export async function recordFault(database: Database, { name, position, fault }: Required<Checkpoint>): Promise<void> {
  await database.query(
    `UPDATE projections.checkpoint
        SET fault_event_id = $3, fault_position = $4, fault_error = $5, fault_attempts = $6, fault_at = $7
      WHERE name = $1 AND position = $2`,
    [name, position.toString(), fault.eventId, fault.position.toString(), fault.error, fault.attempts, fault.at],
  );
}

function checkpointOf(row: CheckpointRow): Checkpoint {
  const { name, fault_event_id: eventId } = row;
  const position = BigInt(row.position);
  if (eventId === null) return { name, position };
  const { fault_error: error, fault_attempts: attempts, fault_at: at } = row;
  return { name, position, fault: { eventId, position: BigInt(row.fault_position), error, attempts, at } };
}
