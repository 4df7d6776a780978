import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which process works on which projection: for the time being only, and only so that the work is shared. What counts is the
 * checkpoint. Beside them, when a checkpoint last moved, and the events that projections were told to skip.
 */
export class Leases1795219202001 implements MigrationInterface {
  readonly name = 'Leases1795219202001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projections.checkpoint ADD COLUMN moved_at timestamptz;

      -- The processes that want work, each until it has been silent for too long.
      CREATE TABLE projections.runner (
        owner      text COLLATE "C" PRIMARY KEY,
        -- The projections that it could work on.
        wants      text[] NOT NULL,
        expires_at timestamptz NOT NULL
      ) WITH (fillfactor = 50);

      CREATE TABLE projections.lease (
        projection text COLLATE "C" PRIMARY KEY,
        owner      text COLLATE "C",
        -- How often it changed hands.
        epoch      bigint NOT NULL DEFAULT 0,
        expires_at timestamptz
      ) WITH (fillfactor = 50);

      -- What the log says in ProjectionEventSkipped, for whoever looks at the tables.
      CREATE TABLE projections.skipped (
        projection text COLLATE "C" NOT NULL,
        event_id   uuid NOT NULL,
        position   bigint NOT NULL,
        reason     text NOT NULL,
        skipped_at timestamptz NOT NULL,
        PRIMARY KEY (projection, event_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE projections.runner, projections.lease, projections.skipped;
      ALTER TABLE projections.checkpoint DROP COLUMN moved_at;
    `);
  }
}
