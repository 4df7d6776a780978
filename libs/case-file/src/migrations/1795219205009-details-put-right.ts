import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a person's details was put right last, when, why and on whose wish: empty for most people. */
export class DetailsPutRight1795219205009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_file.person ADD corrected text[], ADD corrected_at timestamptz,
      ADD correction_reason text, ADD correction_source text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_file.person DROP corrected, DROP corrected_at,
      DROP correction_reason, DROP correction_source`);
  }
}
