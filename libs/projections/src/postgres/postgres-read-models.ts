import type { Database } from '#database';
import type { EntityManager } from 'typeorm';
import { ReadModels, RowsRefused, type Checkpoint, type Projected } from '../engine/read-models.js';
import { LIVE_PLACE, PostgresTables, type PlaceOf } from '../rows/postgres-tables.js';
import { brieflyFromLog } from './brief-transaction.js';
import { checkpointsLeft, moveCheckpoints, readCheckpoints, recordFault } from './checkpoints.js';
import { isFaultOfRows } from './fault-of-rows.js';

/** Read models in PostgreSQL, where pages read them. */
export class PostgresReadModels extends ReadModels {
  private readonly tables = new PostgresTables();

  /** `placeOf` says where the rows lie, and `side` is added to the names of checkpoints, where both are made beside the live ones. */
  constructor(
    private readonly database: Database,
    private readonly placeOf: PlaceOf = LIVE_PLACE,
    private readonly side = '',
  ) {
    super();
  }

  async checkpoints(names: readonly string[]): Promise<readonly Checkpoint[]> {
    const asked = names.map((name) => name + this.side);
    const isLive = this.side === ''; // those of tables beside the live ones are there until another try begins, and made by it alone
    const checkpoints = await (isLive ? readCheckpoints : checkpointsLeft)(this.database, asked);
    return checkpoints.map((checkpoint, index) => ({ ...checkpoint, name: names[index] ?? checkpoint.name }));
  }

  async write(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    await brieflyFromLog(this.database, (tx) => this.writeIn(tx, projected, from, to));
  }

  /** The same within a transaction of the caller's. */
  async writeIn(tx: EntityManager, projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    const names = projected.map(({ projection }) => projection.name + this.side);
    await moveCheckpoints(tx, names, from, to);
    for (const { projection, rows } of projected) {
      try {
        await this.tables.write(tx, rows, this.placeOf);
      } catch (error) {
        throw isFaultOfRows(error) ? new RowsRefused(projection.name, error) : error;
      }
    }
  }

  async recordFault(fault: Required<Checkpoint>): Promise<void> {
    await recordFault(this.database, { ...fault, name: fault.name + this.side });
  }
}
