import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row for each request and record: who looked, why, and whether they were let in. Rows are only ever added. */
export class CreateReadLog1795219203002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.read_log (
        read_id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at              timestamptz NOT NULL,
        member_id       uuid NOT NULL,
        role            text NOT NULL,
        organisation_id uuid NOT NULL,
        action          text NOT NULL,
        purpose         text NOT NULL,
        resource_kind   text NOT NULL,
        resource_id     text,
        returned_ids    text[] NOT NULL,
        fields          text[] NOT NULL,
        query_digest    bytea,
        decision        text NOT NULL CHECK (decision IN ('allow', 'refuse')),
        rule_ids        text[] NOT NULL,
        channel         text NOT NULL,
        correlation_id  text NOT NULL
      )`);
    await runner.query(`CREATE INDEX read_log_resource ON access.read_log (resource_id, read_id)`);
    await runner.query(`CREATE INDEX read_log_returned ON access.read_log USING gin (returned_ids)`);
    await runner.query(`
      CREATE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of the read log are only ever added' USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER read_log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON access.read_log
      FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.read_log`);
    await runner.query(`DROP FUNCTION access.refuse_change()`);
  }
}
