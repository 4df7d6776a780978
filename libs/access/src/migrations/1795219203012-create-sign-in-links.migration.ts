import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is whom at their organisation's identity provider: the read model, what keeps it unique, and how links come about. */
export class CreateSignInLinks1795219203012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.sign_in_link (
        member_id uuid PRIMARY KEY,
        issuer    text NOT NULL,
        subject   text NOT NULL
      )`);
    await runner.query(`CREATE INDEX sign_in_link_subject ON access.sign_in_link (issuer, subject)`);
    await runner.query(`
      CREATE TABLE access.sign_in_claim (
        issuer    text NOT NULL,
        subject   text NOT NULL,
        member_id uuid NOT NULL UNIQUE,
        PRIMARY KEY (issuer, subject)
      )`);
    await runner.query(
      `COMMENT ON TABLE access.sign_in_claim IS 'keeps subjects unique, as access.credential does names'`,
    );
    await runner.query(`
      CREATE TABLE access.invitation (
        hash       bytea PRIMARY KEY,
        member_id  uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz
      )`);
    await runner.query(`
      CREATE TABLE access.seen_token (
        issuer     text NOT NULL,
        jti        text NOT NULL,
        keep_until timestamptz NOT NULL,
        PRIMARY KEY (issuer, jti)
      )`);
    await runner.query(`CREATE INDEX session_provider ON access.session (issuer, subject) WHERE issuer IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX access.session_provider`);
    await runner.query(`DROP TABLE access.seen_token, access.invitation, access.sign_in_claim, access.sign_in_link`);
  }
}
