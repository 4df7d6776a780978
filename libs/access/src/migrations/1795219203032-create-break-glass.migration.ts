import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every use of an emergency, for whoever reviews it: what was said, by when it has to be looked at, and what was found. */
export class CreateBreakGlass1795219203032 implements MigrationInterface {
  readonly name = 'CreateBreakGlass1795219203032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.break_glass (
        break_glass_id uuid PRIMARY KEY,
        member_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        holder_organisation_id uuid NOT NULL,
        reason text NOT NULL,
        explanation text NOT NULL,
        used_at timestamptz NOT NULL,
        review_due_on date NOT NULL,
        outcome text,
        note text,
        reviewed_by uuid,
        reviewed_on date,
        reviewed_at timestamptz
      );
      CREATE INDEX break_glass_open ON access.break_glass (review_due_on) WHERE outcome IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access.break_glass');
  }
}
