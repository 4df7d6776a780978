import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { EntityManager } from 'typeorm';
import { fold } from './engine/fold.js';
import type { Checkpoint } from './engine/read-models.js';
import { lockCheckpoints } from './postgres/checkpoints.js';
import { PostgresTables } from './rows/postgres-tables.js';
import { tableNames, type Projection } from './projection.js';

const PAGE = 500;

/** A table whose rows are not what the log says: how many a replay makes that are not there, and how many are there that it does not make. */
export interface ReplayDifference {
  readonly projection: string;
  readonly table: string;
  readonly missing: number;
  readonly extra: number;
}

/** Carries the answer out of a transaction that must not be committed. */
class Undone extends Error {
  constructor(readonly differences: readonly ReplayDifference[]) {
    super('undone on purpose');
  }
}

/**
 * Whether the live tables are, row for row, what a replay of the log from its beginning gives; empty when they are.
 * One transaction holds the projections' checkpoints (so nobody writes their rows), keeps a copy of each table, empties
 * it, applies the log up to the checkpoint, compares, and is always rolled back. Readers see the live rows throughout;
 * runners wait until it is over. Throws `EventFailed` when a projection cannot be replayed.
 */
export async function replayDiffers(
  database: Database,
  store: EventStore,
  projections: readonly Projection[],
): Promise<readonly ReplayDifference[]> {
  try {
    return await database.tx(async (tx) => {
      throw new Undone(await differences(tx, store, projections));
    });
  } catch (undone) {
    if (undone instanceof Undone) return undone.differences;
    throw undone;
  }
}

async function differences(
  tx: EntityManager,
  store: EventStore,
  projections: readonly Projection[],
): Promise<readonly ReplayDifference[]> {
  const checkpoints = await lockCheckpoints(
    tx,
    projections.map(({ name }) => name),
  );
  const tables = projections.flatMap((projection) =>
    tableNames(projection).map((table) => ({ projection: projection.name, table })),
  );
  for (const [index, { table }] of tables.entries()) await setAside(tx, table, index);
  for (const { table } of tables.toReversed()) await tx.query(`DELETE FROM ${table}`); // not TRUNCATE: readers would wait
  await replay(tx, store, projections, checkpoints);
  const compared = [];
  for (const [index, names] of tables.entries())
    compared.push({ ...names, ...(await compare(tx, names.table, index)) });
  return compared.filter(({ missing, extra }) => missing + extra > 0);
}

async function setAside(tx: EntityManager, table: string, index: number): Promise<void> {
  await tx.query(`CREATE TEMP TABLE live_${index} ON COMMIT DROP AS SELECT t::text AS content FROM ${table} t`);
}

async function replay(
  tx: EntityManager,
  store: EventStore,
  projections: readonly Projection[],
  checkpoints: readonly Checkpoint[],
): Promise<void> {
  const positions = new Map(checkpoints.map(({ name, position }) => [name, position]));
  const end = checkpoints.reduce((last, { position }) => (position > last ? position : last), -1n);
  const upTo = (name: string) => positions.get(name) ?? -1n;
  let after = -1n;
  while (after < end) {
    const { events, scannedTo } = await store.readAll({ after, max: PAGE });
    for (const projection of projections) {
      const reached = events.filter(({ position }) => position <= upTo(projection.name));
      await new PostgresTables().write(tx, fold(projection, reached));
    }
    if (scannedTo === after) return;
    after = scannedTo;
  }
}

async function compare(
  tx: EntityManager,
  table: string,
  index: number,
): Promise<Pick<ReplayDifference, 'missing' | 'extra'>> {
  const replayed = `SELECT t::text FROM ${table} t`;
  const live = `SELECT content FROM live_${index}`;
  const count = (one: string, other: string) => `(SELECT count(*)::int FROM (${one} EXCEPT ALL ${other}) only_one)`;
  const sql = `SELECT ${count(replayed, live)} AS missing, ${count(live, replayed)} AS extra`;
  const [counts] = await tx.query<{ missing: number; extra: number }[]>(sql);
  return counts ?? { missing: 0, extra: 0 };
}
