import type { Database } from '#database';
import type { EntityManager } from 'typeorm';
import { CheckpointMoved } from '../engine/read-models.js';
import { moveCheckpoints } from '../postgres/checkpoints.js';
import { PostgresReadModels } from '../postgres/postgres-read-models.js';
import { tableNames, type Projection } from '../projection.js';
import type { PlaceOf } from '../rows/postgres-tables.js';

/** What tables are made anew for. */
export type Side = 'rebuild' | 'check';

/**
 * Tables like those of some projections, in schemas beside theirs (`referrals__rebuild.register`), with checkpoints of their
 * own. The database's functions make them (migration `TablesBeside`), because the application may not.
 */
export class Beside {
  readonly names: readonly string[];
  readonly readModels: PostgresReadModels;
  /** The names of their checkpoints. */
  readonly checkpoints: readonly string[];
  private readonly tables: readonly string[];

  constructor(
    private readonly database: Database,
    projections: readonly Projection[],
    private readonly side: Side,
  ) {
    const suffix = ` (${side})`;
    this.names = projections.map(({ name }) => name);
    this.checkpoints = this.names.map((name) => name + suffix);
    this.tables = projections.flatMap(tableNames);
    this.readModels = new PostgresReadModels(database, this.placeOf, suffix);
  }

  /** Where a table stands beside itself. */
  readonly placeOf: PlaceOf = ({ name }) => name.replace('.', `__${this.side}.`);

  /** Makes them, empty; what an earlier try left is dropped, and whoever still fills that finds its checkpoint moved. */
  async stand(): Promise<void> {
    await this.database.tx(async (tx) => {
      await tx.query(
        `INSERT INTO projections.checkpoint (name, position) SELECT unnest($1::text[]), -1
         ON CONFLICT (name) DO UPDATE SET position = -1`,
        [[...this.checkpoints].sort()],
      );
      await this.call(tx, 'stand_beside');
    });
  }

  /** Makes their indexes, when the rows up to this position are there. */
  async finish(reached: bigint): Promise<void> {
    await this.database.tx(async (tx) => {
      await this.assertAt(tx, reached);
      await this.call(tx, 'finish_beside');
    });
  }

  /** Throws `CheckpointMoved` when another try has begun anew; from here to the end of `tx` none can. */
  async assertAt(tx: EntityManager, reached: bigint): Promise<void> {
    await moveCheckpoints(tx, this.checkpoints, reached, reached);
  }

  /** Puts them in the place of the live tables, in the caller's transaction. */
  async switchOver(tx: EntityManager): Promise<void> {
    await this.call(tx, 'switch_over');
    await this.forgetCheckpoints(tx);
  }

  /** Takes away whatever is left of them after `fault`, if any: of a try that began later it takes nothing. */
  async drop(fault?: unknown): Promise<void> {
    if (fault instanceof CheckpointMoved) return;
    await this.database.tx(async (tx) => {
      await this.call(tx, 'drop_beside');
      await this.forgetCheckpoints(tx);
    });
  }

  /** Such a call may take as long as there are rows. */
  private async call(tx: EntityManager, name: string): Promise<void> {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(`SELECT projections.${name}($1, $2)`, [this.tables, this.side]);
  }

  private async forgetCheckpoints(tx: EntityManager): Promise<void> {
    await tx.query('DELETE FROM projections.checkpoint WHERE name = ANY($1)', [this.checkpoints]);
  }
}
