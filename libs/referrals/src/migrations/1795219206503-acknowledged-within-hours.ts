import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The moment by which an urgent referral is acknowledged (`referral-register-v4`), with an index for the job that looks for those
 * that have passed. Emptied, because it is made again.
 */
export class AcknowledgedWithinHours1795219206503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE referrals.register, referrals.step;
      ALTER TABLE referrals.register ADD COLUMN acknowledge_at timestamptz;
      CREATE INDEX register_acknowledge ON referrals.register (acknowledge_at) WHERE acknowledge_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE referrals.register DROP COLUMN acknowledge_at');
  }
}
