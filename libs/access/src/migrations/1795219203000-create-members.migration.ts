import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members as the log has them, and beside them what must never be in a log: passwords. */
export class CreateMembers1795219203000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS access`);
    await runner.query(`
      CREATE TABLE access.member (
        member_id         uuid PRIMARY KEY,
        name              text NOT NULL,
        sign_in_name      text NOT NULL,
        organisation_id   uuid NOT NULL,
        organisation_name text NOT NULL,
        organisation_type text NOT NULL,
        role              text NOT NULL,
        disabled          boolean NOT NULL DEFAULT false
      )`);
    await runner.query(`
      CREATE TABLE access.credential (
        sign_in_name text PRIMARY KEY,
        member_id    uuid NOT NULL UNIQUE,
        salt         bytea NOT NULL,
        hash         bytea NOT NULL,
        cost         integer NOT NULL,
        block_size   integer NOT NULL,
        parallel     integer NOT NULL,
        set_at       timestamptz NOT NULL
      )`);
    await runner.query(
      `COMMENT ON TABLE access.credential IS 'scrypt of the password; sign_in_name keeps names unique'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.credential, access.member`);
  }
}
