import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index of parts by their case has the columns that the end of a case names first, side by side: in a table that is
 * being filled and was never counted, the planner otherwise thinks that a case has one part in two hundred and reads all.
 */
export class PartsOfACaseByPart1795219203061 implements MigrationInterface {
  readonly name = 'PartsOfACaseByPart1795219203061';

  async up(runner: QueryRunner): Promise<void> {
    await order(runner, 'case_id, part, organisation_id, source_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await order(runner, 'case_id, organisation_id, part, source_id');
  }
}

async function order(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query(`
    ALTER TABLE access.involvement
      DROP CONSTRAINT involvement_by_case,
      ADD CONSTRAINT involvement_by_case UNIQUE (${columns})`);
}
