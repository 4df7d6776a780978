import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which streams belong to which case: where the time machine looks. The events themselves stay in the log. */
export class CreateHistory1795219209000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA history;

      CREATE TABLE history.case_stream (
        case_id uuid NOT NULL,
        stream text COLLATE "C" NOT NULL,
        reference text COLLATE "C" NOT NULL,
        -- The event that made the stream part of the case.
        position bigint NOT NULL,
        PRIMARY KEY (case_id, stream)
      );
      CREATE INDEX case_stream_reference ON history.case_stream (reference);
      CREATE INDEX case_stream_stream ON history.case_stream (stream);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA history CASCADE');
  }
}
