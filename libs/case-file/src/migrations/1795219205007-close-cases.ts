import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and why a case was closed, and what was open in it. */
export class CloseCases1795219205007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_file.case_record ADD closed_on date, ADD closing_reason text, ADD closing_note text;
      CREATE TABLE case_file.open_work (
        work_id uuid PRIMARY KEY,
        kind text NOT NULL,
        case_id uuid,
        organisation_id uuid,
        is_open boolean NOT NULL
      );
      CREATE INDEX open_work_case ON case_file.open_work (case_id) WHERE is_open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE case_file.open_work;
      ALTER TABLE case_file.case_record DROP closed_on, DROP closing_reason, DROP closing_note;
    `);
  }
}
