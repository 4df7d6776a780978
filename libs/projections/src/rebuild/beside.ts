import type { Database } from '#database';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { moveCheckpoints } from '../postgres/checkpoints.js';
import { PostgresReadModels } from '../postgres/postgres-read-models.js';
import { tableNames, type Projection } from '../projection.js';
import type { PlaceOf } from '../rows/postgres-tables.js';

/** What tables are made anew for. */
export type Side = 'rebuild' | 'check';

/** Tries begin one after the other: each has to see the checkpoints of the one before. Nothing else asks for this lock. */
const ONE_BEGINS = 1795219203;

/**
 * Tables like those of some projections, in schemas beside theirs (`referrals__rebuild.register`), with checkpoints of their
 * own. The database's functions make them (migration `TablesBeside`), because the application may not.
 *
 * The tables are one for all tries, the checkpoints are of one try alone (`caseload-v1 (rebuild 5d0c3f5e-…)`): whoever begins
 * takes away those of earlier tries, which cannot write a row from then on, wherever they stand.
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
    const suffix = ` (${side} ${randomUUID()})`;
    this.names = projections.map(({ name }) => name);
    this.checkpoints = this.names.map((name) => name + suffix);
    this.tables = projections.flatMap(tableNames);
    this.readModels = new PostgresReadModels(database, this.placeOf, suffix);
  }

  /** Where a table stands beside itself. */
  readonly placeOf: PlaceOf = ({ name }) => name.replace('.', `__${this.side}.`);

  /** Makes them, empty; what an earlier try left is dropped, and whoever still fills that finds its checkpoint gone. */
  async stand(): Promise<void> {
    await this.database.tx(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [ONE_BEGINS]);
      await tx.query(
        `DELETE FROM projections.checkpoint c
          USING (SELECT name FROM projections.checkpoint
                  WHERE EXISTS (SELECT FROM unnest($1::text[]) AS n WHERE starts_with(name, n)) ORDER BY name FOR UPDATE) held
          WHERE c.name = held.name`,
        [this.names.map((name) => `${name} (${this.side}`)],
      );
      await tx.query('INSERT INTO projections.checkpoint (name, position) SELECT unnest($1::text[]), -1', [
        this.checkpoints,
      ]);
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

  /** Takes away whatever is left of them; nothing when another try has begun, because then they are that one's. */
  async drop(): Promise<void> {
    await this.database.tx(async (tx) => {
      if (await this.forgetCheckpoints(tx)) await this.call(tx, 'drop_beside');
    });
  }

  /** Such a call may take as long as there are rows. */
  private async call(tx: EntityManager, name: string): Promise<void> {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(`SELECT projections.${name}($1, $2)`, [this.tables, this.side]);
  }

  /** False when some of them were gone. */
  private async forgetCheckpoints(tx: EntityManager): Promise<boolean> {
    const gone = await tx.query<[unknown[], number]>(
      `DELETE FROM projections.checkpoint c
        USING (SELECT name FROM projections.checkpoint WHERE name = ANY($1) ORDER BY name FOR UPDATE) held
        WHERE c.name = held.name`,
      [this.checkpoints],
    );
    return gone[1] === this.checkpoints.length;
  }
}
