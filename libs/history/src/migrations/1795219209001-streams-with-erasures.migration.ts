import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The streams of a case again, now with what was decided about erasing the person's records: filled anew from the log. */
export class StreamsWithErasures1795219209001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE history.case_stream;
      CREATE TABLE history.stream_of_case (
        case_id uuid NOT NULL,
        stream text COLLATE "C" NOT NULL,
        reference text COLLATE "C" NOT NULL,
        -- The event that made the stream part of the case.
        position bigint NOT NULL,
        PRIMARY KEY (case_id, stream)
      );
      CREATE INDEX stream_of_case_reference ON history.stream_of_case (reference);
      CREATE INDEX stream_of_case_stream ON history.stream_of_case (stream);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE history.stream_of_case;
      CREATE TABLE history.case_stream (
        case_id uuid NOT NULL,
        stream text COLLATE "C" NOT NULL,
        reference text COLLATE "C" NOT NULL,
        position bigint NOT NULL,
        PRIMARY KEY (case_id, stream)
      );
    `);
  }
}
