import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Declines have no row policy: figures for commissioners count a restricted case as well (domain §13 row 8). For those who
 * are shown single declines, the SQL of the figures itself leaves out what is kept from them.
 */
export class FiguresCountEveryCase1795219299001 implements MigrationInterface {
  readonly name = 'FiguresCountEveryCase1795219299001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY need_to_know ON referrals.gap_decline;
      ALTER TABLE referrals.gap_decline NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE referrals.gap_decline DISABLE ROW LEVEL SECURITY;
    `);
  }

  async down(): Promise<void> {
    // RowPolicies takes its policies away table by table; this one is gone already.
  }
}
