import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a legal hold was lifted (`erasure-register-v3`). Emptied, because it is made again from the log. */
export class WhyLifted1795219213102 implements MigrationInterface {
  readonly name = 'WhyLifted1795219213102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE erasure.person, erasure.request, erasure.hold;
      ALTER TABLE erasure.hold ADD lift_reason text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE erasure.hold DROP lift_reason');
  }
}
