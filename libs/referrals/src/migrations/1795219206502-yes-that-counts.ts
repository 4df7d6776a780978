import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A yes that an assessment undid counts no longer (`referral-register-v3`). Emptied, because it is made again. */
export class YesThatCounts1795219206502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE referrals.register, referrals.step');
  }

  down(): Promise<void> {
    return Promise.resolve(); // rows of either version are made again from the log
  }
}
