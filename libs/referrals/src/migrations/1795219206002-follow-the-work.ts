import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register follows a referral to its end (`referral-register-v2`): every clock, who has the work and who holds the risk.
 * Emptied, because it is made again. It keeps its row policy and privileges.
 */
export class FollowTheWork1795219206002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE referrals.register, referrals.step;
      ALTER TABLE referrals.register
        ADD COLUMN review_challenge_by date,
        ADD COLUMN review_hold_by date,
        ADD COLUMN allocate_by date,
        ADD COLUMN assess_by date,
        ADD COLUMN feedback_by date,
        ADD COLUMN refer_onward_by date,
        ADD COLUMN worker_id uuid,
        ADD COLUMN risk_holder_id uuid,
        ADD COLUMN hold_side text,
        ADD COLUMN expected_wait text,
        ADD COLUMN contact_attempts integer,
        ADD COLUMN last_contact_on date;
      -- The nearest of all clocks; due_on stays that of the decision.
      ALTER TABLE referrals.register
        ADD COLUMN next_on date GENERATED ALWAYS AS (least(acknowledge_by, decide_by, answer_by, review_challenge_by,
          review_hold_by, wait_review_due_on, allocate_by, first_contact_due_on, assess_by, feedback_by, refer_onward_by)) STORED;
      CREATE INDEX register_next ON referrals.register (next_on) WHERE next_on IS NOT NULL;
      CREATE INDEX register_worker ON referrals.register (worker_id) WHERE worker_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referrals.register DROP COLUMN next_on;
      ALTER TABLE referrals.register
        DROP COLUMN review_challenge_by, DROP COLUMN review_hold_by, DROP COLUMN allocate_by, DROP COLUMN assess_by,
        DROP COLUMN feedback_by, DROP COLUMN refer_onward_by, DROP COLUMN worker_id, DROP COLUMN risk_holder_id,
        DROP COLUMN hold_side, DROP COLUMN expected_wait, DROP COLUMN contact_attempts, DROP COLUMN last_contact_on;
    `);
  }
}
