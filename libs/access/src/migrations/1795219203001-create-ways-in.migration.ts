import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ways in: sessions of browsers (the shape that connect-pg-simple expects), tokens of programs, and attempts at a password. */
export class CreateWaysIn1795219203001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.session (
        sid    varchar PRIMARY KEY,
        sess   json NOT NULL,
        expire timestamp(6) NOT NULL
      )`);
    await runner.query(`CREATE INDEX session_expire ON access.session (expire)`);
    await runner.query(`
      CREATE TABLE access.api_token (
        token_id   uuid PRIMARY KEY,
        hash       bytea NOT NULL UNIQUE,
        member_id  uuid NOT NULL,
        name       text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz,
        revoked_at timestamptz
      )`);
    await runner.query(`CREATE INDEX api_token_member ON access.api_token (member_id, created_at)`);
    await runner.query(`
      CREATE TABLE access.sign_in_attempt (
        attempt_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at             timestamptz NOT NULL,
        name_digest    bytea NOT NULL,
        address_digest bytea NOT NULL,
        outcome        text NOT NULL CHECK (outcome IN ('failed', 'signed-in', 'told-to-wait'))
      )`);
    await runner.query(`CREATE INDEX sign_in_attempt_name ON access.sign_in_attempt (name_digest, at)`);
    await runner.query(`CREATE INDEX sign_in_attempt_address ON access.sign_in_attempt (address_digest, at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.sign_in_attempt, access.api_token, access.session`);
  }
}
