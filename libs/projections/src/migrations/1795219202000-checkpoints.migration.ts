import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far each projection has read, moved in the transaction that writes its rows; and the event it stopped at, if one
 * made it fail: an id and the class of the error, never data. Moving on clears the fault.
 */
export class Checkpoints1795219202000 implements MigrationInterface {
  readonly name = 'Checkpoints1795219202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA projections;
      CREATE TABLE projections.checkpoint (
        name           text COLLATE "C" PRIMARY KEY,
        position       bigint NOT NULL,
        fault_event_id uuid,
        fault_position bigint,
        fault_error    text,
        fault_attempts int,
        fault_at       timestamptz
      ) WITH (fillfactor = 50);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA projections CASCADE');
  }
}
