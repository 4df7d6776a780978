import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A contract may count the hours until an urgent referral is acknowledged (`clock-terms-v2`); empty where it counts days. Emptied,
 * because it is made again.
 */
export class UrgentWithinHours1795219218001 implements MigrationInterface {
  readonly name = 'UrgentWithinHours1795219218001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE clocks.term;
      ALTER TABLE clocks.term ADD COLUMN acknowledge_urgent_hours int;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE clocks.term DROP COLUMN acknowledge_urgent_hours');
  }
}
