import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The moment by which a safeguarding lead acts on a risk that was reported as immediate (`referral-register-v5`), with an index for
 * their front page and the job. Emptied, because it is made again.
 */
export class TasksOfChangedRisk1795219206504 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE referrals.register, referrals.step;
      ALTER TABLE referrals.register ADD COLUMN risk_task_at timestamptz;
      CREATE INDEX register_risk_task ON referrals.register (risk_task_at) WHERE risk_task_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE referrals.register DROP COLUMN risk_task_at');
  }
}
