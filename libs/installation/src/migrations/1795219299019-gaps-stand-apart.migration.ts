import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gaps are counted by a library of their own, in tables of its own: the old ones would only keep what nobody reads or erases. */
export class GapsStandApart1795219299019 implements MigrationInterface {
  readonly name = 'GapsStandApart1795219299019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE referrals.gap_decline, referrals.gap_referral;
      DELETE FROM projections.checkpoint WHERE name = 'referral-gap-declines-v1';
    `);
  }

  async down(): Promise<void> {
    // Nothing reads the old tables any more; an older release makes them anew from the log with its own migration.
  }
}
