import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models of requests for access. They name persons by id and reference only, and hold nothing of what is in a bundle. */
export class SubjectAccess1795219215000 implements MigrationInterface {
  readonly name = 'SubjectAccess1795219215000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA subject_access;
      CREATE TABLE subject_access.person (
        person_id uuid PRIMARY KEY,
        reference text NOT NULL
      );
      CREATE INDEX person_reference ON subject_access.person (reference);
      CREATE TABLE subject_access.stream (
        person_id uuid NOT NULL,
        stream text NOT NULL,
        PRIMARY KEY (person_id, stream)
      );
      CREATE TABLE subject_access.merge (
        merge_id uuid PRIMARY KEY,
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL
      );
      CREATE INDEX merge_kept ON subject_access.merge (kept_id);
      CREATE INDEX merge_merged ON subject_access.merge (merged_id);
      CREATE TABLE subject_access.request (
        request_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        person_id uuid NOT NULL,
        status text NOT NULL,
        received_on date NOT NULL,
        due_on date NOT NULL,
        -- Since when the person has been asked what they mean; empty while nothing is asked.
        asked_on date
      );
      CREATE INDEX request_due ON subject_access.request (due_on) WHERE status IN ('open', 'approved');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA subject_access CASCADE');
  }
}
