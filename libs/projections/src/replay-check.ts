import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { EntityManager } from 'typeorm';
import type { Skipped } from './engine/fold.js';
import type { Checkpoint, ReadModels } from './engine/read-models.js';
import { checkpointsIn, readCheckpoints } from './postgres/checkpoints.js';
import type { Projection } from './projection.js';
import { Beside } from './rebuild/beside.js';
import { fill } from './rebuild/fill.js';
import { brokenOff } from './rebuild/overtaken.js';
import { WithinTransaction } from './rebuild/within-transaction.js';
import { skippedBy } from './skipping/skipped-events.js';

/** A table whose rows are not what the log says: how many a replay makes that are not there, and how many are there that it does not make. */
export interface ReplayDifference {
  readonly projection: string;
  readonly table: string;
  readonly missing: number;
  readonly extra: number;
}

/**
 * Whether the live tables are, row for row, what a replay of the log from its beginning gives; empty when they are. The
 * replay goes into tables beside the live ones, which are dropped in the end, and one snapshot of the database holds both
 * when they are compared: readers and writers are not disturbed, and what they write meanwhile makes no difference. One
 * check at a time: of two the earlier one throws `Overtaken`. Throws `EventFailed` when a projection cannot be replayed.
 */
export async function replayDiffers(
  database: Database,
  store: EventStore,
  projections: readonly Projection[],
): Promise<readonly ReplayDifference[]> {
  return new ReplayCheck(database, store, projections).run();
}

class ReplayCheck {
  private readonly beside: Beside;

  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly projections: readonly Projection[],
  ) {
    this.beside = new Beside(database, projections, 'check');
  }

  async run(): Promise<readonly ReplayDifference[]> {
    const { database, beside } = this;
    await beside.stand();
    try {
      const reached = positionsOf(await readCheckpoints(database, beside.names));
      await this.fillAll(beside.readModels, reached);
      const differences = await database.tx((tx) => this.compareAll(tx, reached));
      await beside.drop();
      return differences;
    } catch (error) {
      await beside.drop().catch(() => undefined);
      throw brokenOff('check', error);
    }
  }

  /** Those that have come as far as another take part in its reading; most stand side by side. */
  private async fillAll(readModels: ReadModels, reached: Positions): Promise<void> {
    let from = -1n;
    for (const to of [...new Set(reached.values())].sort((a, b) => (a < b ? -1 : 1))) {
      const projections = this.projections.filter(({ name }) => (reached.get(name) ?? -1n) >= to);
      await this.fill(readModels, projections, from, to);
      from = to;
    }
  }

  /** In one snapshot: what the live rows have come to by now is added to the replayed ones, and then they are compared. */
  private async compareAll(tx: EntityManager, reached: Positions): Promise<readonly ReplayDifference[]> {
    const { beside } = this;
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await tx.query('SET LOCAL statement_timeout = 0');
    const live = positionsOf(await checkpointsIn(tx, beside.names));
    const readModels = new WithinTransaction(tx, beside.readModels);
    const differences: ReplayDifference[] = [];
    for (const projection of this.projections) {
      const from = reached.get(projection.name) ?? -1n;
      await this.fill(readModels, [projection], from, live.get(projection.name) ?? from);
      for (const table of projection.tables) {
        const counts = await compare(tx, table.name, beside.placeOf(table));
        if (counts.missing + counts.extra > 0)
          differences.push({ projection: projection.name, table: table.name, ...counts });
      }
    }
    return differences;
  }

  private async fill(readModels: ReadModels, projections: readonly Projection[], from: bigint, to: bigint) {
    const skipped = new Map<string, Skipped>();
    for (const { name } of projections) skipped.set(name, await skippedBy(this.store, name));
    await fill({ store: this.store, readModels, projections, skipped }, from, to);
  }
}

type Positions = ReadonlyMap<string, bigint>;

function positionsOf(checkpoints: readonly Checkpoint[]): Positions {
  return new Map(checkpoints.map(({ name, position }) => [name, position]));
}

/** As text: what looks alike to every reader is alike. */
async function compare(
  tx: EntityManager,
  live: string,
  replayed: string,
): Promise<Pick<ReplayDifference, 'missing' | 'extra'>> {
  const rows = (table: string) => `SELECT t::text FROM ${table} t`;
  const count = (one: string, other: string) =>
    `(SELECT count(*)::int FROM (${rows(one)} EXCEPT ALL ${rows(other)}) only_one)`;
  const sql = `SELECT ${count(replayed, live)} AS missing, ${count(live, replayed)} AS extra`;
  const [counts] = await tx.query<{ missing: number; extra: number }[]>(sql);
  return counts ?? { missing: 0, extra: 0 };
}
