import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions by the hash of their id, with the member in a column of their own: what ends a session cannot be undone by a
 * request that was under way. The sessions of before are let go; everybody signs in once more.
 */
export class CreateHashedSessions1795219203010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.session`);
    await runner.query(`
      CREATE TABLE access.session (
        id_hash       bytea PRIMARY KEY,
        state         json NOT NULL,
        keep_until    timestamptz NOT NULL,
        member_id     uuid,
        signed_in_at  timestamptz,
        seen_at       timestamptz,
        factor_at     timestamptz,
        issuer        text,
        subject       text,
        idp_session   text,
        ended_because text,
        CHECK (member_id IS NULL OR (signed_in_at IS NOT NULL AND seen_at IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX session_member ON access.session (member_id, signed_in_at)`);
    await runner.query(`CREATE INDEX session_keep_until ON access.session (keep_until)`);
    await runner.query(`
      CREATE TABLE access.kept_form (
        member_id  uuid NOT NULL,
        address    bytea NOT NULL,
        sealed     bytea NOT NULL,
        kept_at    timestamptz NOT NULL,
        PRIMARY KEY (member_id, address)
      )`);
    await runner.query(`COMMENT ON COLUMN access.session.id_hash IS 'SHA-256 of the id, which only the browser has'`);
    await runner.query(
      `COMMENT ON TABLE access.kept_form IS 'what was typed when a session ended, sealed, for an hour'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.kept_form, access.session`);
    await runner.query(
      `CREATE TABLE access.session (sid varchar PRIMARY KEY, sess json NOT NULL, expire timestamp(6) NOT NULL)`,
    );
    await runner.query(`CREATE INDEX session_expire ON access.session (expire)`);
  }
}
