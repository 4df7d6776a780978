import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every referral with where it stands and which clocks run, and every step of it as it was recorded. */
export class CreateRegister1795219206000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS referrals;

      CREATE TABLE referrals.register (
        referral_id uuid PRIMARY KEY,
        reference text NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        service_id uuid NOT NULL,
        referrer_organisation_id uuid NOT NULL,
        recipient_organisation_id uuid NOT NULL,
        state text NOT NULL,
        drafted_by uuid NOT NULL,
        drafted_at timestamptz NOT NULL,
        submitted_at timestamptz,
        person_name text,
        urgency text,
        -- The days that run now; a clock that stands still or has ended is empty.
        acknowledge_by date,
        decide_by date,
        answer_by date,
        due_on date GENERATED ALWAYS AS (coalesce(answer_by, acknowledge_by, decide_by)) STORED,
        start text,
        first_contact_due_on date,
        wait_review_due_on date,
        ended_at timestamptz,
        revision bigint NOT NULL
      );
      -- Not unique: a reference is 40 bits of an id, and two referrals that share one must not stop the others.
      CREATE INDEX register_reference ON referrals.register (reference);
      CREATE INDEX register_recipient ON referrals.register (recipient_organisation_id, state);
      CREATE INDEX register_referrer ON referrals.register (referrer_organisation_id, state);
      CREATE INDEX register_case ON referrals.register (case_id);
      CREATE INDEX register_due ON referrals.register (due_on) WHERE due_on IS NOT NULL;

      CREATE TABLE referrals.step (
        referral_id uuid NOT NULL,
        revision bigint NOT NULL,
        position bigint NOT NULL,
        type text NOT NULL,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        member_id text NOT NULL,
        organisation_id text NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (referral_id, revision)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE referrals.step; DROP TABLE referrals.register;');
  }
}
