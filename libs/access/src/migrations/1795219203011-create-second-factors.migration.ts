import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors of members who sign in with a password, and a record of every attempt that outlives the wait. */
export class CreateSecondFactors1795219203011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.second_factor (
        member_id    uuid PRIMARY KEY,
        sealed       bytea NOT NULL,
        made_at      timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step    bigint NOT NULL DEFAULT 0
      )`);
    await runner.query(`
      CREATE TABLE access.recovery_code (
        member_id uuid NOT NULL,
        hash      bytea NOT NULL,
        used_at   timestamptz,
        PRIMARY KEY (member_id, hash)
      )`);
    await runner.query(`ALTER TABLE access.sign_in_attempt ADD COLUMN way text NOT NULL DEFAULT 'password'`);
    await runner.query(`ALTER TABLE access.sign_in_attempt DROP CONSTRAINT sign_in_attempt_outcome_check`);
    await runner.query(`
      ALTER TABLE access.sign_in_attempt ADD CONSTRAINT sign_in_attempt_outcome
      CHECK (outcome IN ('failed', 'half-way', 'signed-in', 'told-to-wait', 'unlocked'))`);
    await runner.query(
      `COMMENT ON TABLE access.second_factor IS 'the key of the codes, sealed under the secret of the installation'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.recovery_code, access.second_factor`);
    await runner.query(`DELETE FROM access.sign_in_attempt WHERE outcome IN ('half-way', 'unlocked')`);
    await runner.query(`ALTER TABLE access.sign_in_attempt DROP CONSTRAINT sign_in_attempt_outcome, DROP COLUMN way`);
    await runner.query(`
      ALTER TABLE access.sign_in_attempt ADD CONSTRAINT sign_in_attempt_outcome_check
      CHECK (outcome IN ('failed', 'signed-in', 'told-to-wait'))`);
  }
}
