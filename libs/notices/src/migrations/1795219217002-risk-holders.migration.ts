import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds the risk of a person who waits, so that nobody's risk is left with a member who is gone (`notice-records-v3`). Emptied, because it is made again. */
export class RiskHolders1795219217002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE notices.record, notices.due;
      ALTER TABLE notices.record ADD COLUMN risk_holder_id uuid;
      CREATE INDEX record_risk_holder ON notices.record (risk_holder_id) WHERE is_open AND risk_holder_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notices.record DROP COLUMN risk_holder_id');
  }
}
