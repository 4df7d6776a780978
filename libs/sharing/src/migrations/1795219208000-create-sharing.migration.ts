import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sharing decisions as read, and which records belong to which case: what an audit trail asks the read log for. */
export class CreateSharing1795219208000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA sharing;

      CREATE TABLE sharing.decision (
        sharing_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        revision bigint NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        decision text NOT NULL,
        purpose text NOT NULL,
        decided_on date NOT NULL,
        sharer_organisation_id uuid NOT NULL,
        recipient_organisation_ids uuid[] NOT NULL,
        decided_by uuid NOT NULL,
        decided_in_role text NOT NULL,
        -- The decision as it was recorded, with its reasons.
        record jsonb NOT NULL,
        released_on date,
        release_method text
      );
      CREATE UNIQUE INDEX decision_position ON sharing.decision (position);
      CREATE INDEX decision_case ON sharing.decision (case_id, position);
      CREATE INDEX decision_sharer ON sharing.decision (sharer_organisation_id, position);

      CREATE TABLE sharing.case_record (
        case_id uuid NOT NULL,
        record_id uuid NOT NULL,
        kind text NOT NULL,
        PRIMARY KEY (record_id, case_id)
      );
      CREATE INDEX case_record_case ON sharing.case_record (case_id);

      CREATE TABLE sharing.case_holder (
        case_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL
      );
      CREATE INDEX case_holder_organisation ON sharing.case_holder (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA sharing CASCADE');
  }
}
