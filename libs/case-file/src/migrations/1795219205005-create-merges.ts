import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which records of persons are held to be about one person. Everything else keeps the person whom it was recorded about:
 * a row here is all that a merge changes, and all that its reversal takes back.
 */
export class CreateMerges1795219205005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_file.merge (
        merge_id uuid PRIMARY KEY,
        kept_person_id uuid NOT NULL,
        merged_person_id uuid NOT NULL,
        state text NOT NULL,
        in_force boolean NOT NULL,
        evidence text[] NOT NULL,
        confidence text NOT NULL,
        proposed_by uuid,
        merged_on date,
        reversed_on date
      );
      CREATE INDEX merge_kept ON case_file.merge (kept_person_id) WHERE in_force;
      CREATE UNIQUE INDEX merge_merged ON case_file.merge (merged_person_id) WHERE in_force;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_file.merge');
  }
}
