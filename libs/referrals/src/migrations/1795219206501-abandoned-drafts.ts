import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts by the day on which they were started: of all referrals there ever were, the few that might be thrown away. */
export class AbandonedDrafts1795219206501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX register_drafts ON referrals.register (drafted_at) WHERE state = 'DRAFT'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX referrals.register_drafts');
  }
}
