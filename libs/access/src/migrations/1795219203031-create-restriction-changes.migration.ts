import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody asked to change about who may know of a case, while it waits for a second person. */
export class CreateRestrictionChanges1795219203031 implements MigrationInterface {
  readonly name = 'CreateRestrictionChanges1795219203031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.restriction_change (
        change_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        change jsonb NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL
      );
      CREATE INDEX restriction_change_case ON access.restriction_change (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access.restriction_change');
  }
}
