import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that somebody sent to be imported, from the check until they are carried out, and the report on each row. */
export class Imports1795219204004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One for each member: a new file takes the place of the one before. Without the file once it is not needed any more.
      CREATE TABLE directory.import (
        member_id uuid PRIMARY KEY,
        import_id uuid NOT NULL UNIQUE,
        file_name text NOT NULL,
        file bytea,
        sha256 bytea NOT NULL,
        state text NOT NULL,
        stage text,
        percent integer NOT NULL DEFAULT 0,
        note text,
        report jsonb,
        plan_digest text,
        alive_at timestamptz NOT NULL
      );

      CREATE TABLE directory.import_row (
        import_id uuid NOT NULL REFERENCES directory.import (import_id) ON DELETE CASCADE,
        row integer NOT NULL,
        outcome text NOT NULL,
        name text,
        service_id uuid,
        notes text[] NOT NULL,
        PRIMARY KEY (import_id, row)
      );
      CREATE INDEX import_row_outcome ON directory.import_row (import_id, outcome, row);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE directory.import_row; DROP TABLE directory.import');
  }
}
