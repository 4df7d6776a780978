import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The end of a case changes its parts by the case. As a constraint the index stands from the beginning in tables that are
 * made anew, where other indexes come last: without one each end of a case would read all parts of all cases. It adds no
 * rule, because it holds the key.
 */
export class FindPartsByCase1795219203060 implements MigrationInterface {
  readonly name = 'FindPartsByCase1795219203060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.involvement
        ADD CONSTRAINT involvement_by_case UNIQUE (case_id, organisation_id, part, source_id);
      DROP INDEX access.involvement_case;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX involvement_case ON access.involvement (case_id, organisation_id);
      ALTER TABLE access.involvement DROP CONSTRAINT involvement_by_case;
    `);
  }
}
