import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a part ends is counted anew, from the log, by a projection of a new name: it begins with empty tables. Until it has
 * caught up nobody has a part in anything, which is the safe side.
 */
export class EndedPartsCloseSooner1795219203050 implements MigrationInterface {
  readonly name = 'EndedPartsCloseSooner1795219203050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE access.involvement, access.subject, access.agreement');
  }

  async down(): Promise<void> {
    // The tables are as they were; what was in them is in the log.
  }
}
