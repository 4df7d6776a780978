import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models of requests to have something put right. They hold no word of anybody: what was said stays in the log. */
export class CreateRectification1795219220000 implements MigrationInterface {
  readonly name = 'CreateRectification1795219220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA rectification;
      CREATE TABLE rectification.person (
        person_id uuid PRIMARY KEY,
        reference text NOT NULL
      );
      CREATE INDEX person_reference ON rectification.person (reference);
      CREATE TABLE rectification.request (
        rectification_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        person_id uuid NOT NULL,
        received_on date NOT NULL,
        due_on date NOT NULL,
        answered_on date
      );
      CREATE INDEX request_due ON rectification.request (due_on) WHERE answered_on IS NULL;
      CREATE TABLE rectification.correction (
        correction_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        corrected_on date NOT NULL,
        -- What it is about, so that nothing is said of what is sealed; empty where it is about the person alone.
        case_id uuid,
        entry_id uuid,
        referral_id uuid
      );
      CREATE INDEX correction_person ON rectification.correction (person_id);
      CREATE TABLE rectification.referral (
        referral_id uuid PRIMARY KEY,
        case_id uuid NOT NULL
      );
      CREATE TABLE rectification.seal (
        seal_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        is_whole boolean NOT NULL,
        entry_ids uuid[] NOT NULL
      );
      CREATE INDEX seal_case ON rectification.seal (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA rectification CASCADE');
  }
}
