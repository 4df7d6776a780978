import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A referral whose work ended early stays somebody's until the person is referred onward (`notice-records-v2`). Emptied,
 * because it is made again.
 */
export class OnwardWork1795219217001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE notices.record, notices.due');
  }

  down(): Promise<void> {
    return Promise.resolve(); // rows of either version are made again from the log
  }
}
