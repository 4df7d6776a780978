import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which process is running a job, and until when its word for it counts. */
export class JobTurns1795219212000 implements MigrationInterface {
  readonly name = 'JobTurns1795219212000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA jobs;
      CREATE TABLE jobs.turn (
        name       text COLLATE "C" PRIMARY KEY,
        owner      uuid NOT NULL,
        expires_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA jobs CASCADE');
  }
}
