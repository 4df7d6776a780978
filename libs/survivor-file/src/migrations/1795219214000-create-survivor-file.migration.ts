import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which survivor files there are and whose, what expires, and what no outgoing text may hold. For the vault's login alone. */
export class CreateSurvivorFile1795219214000 implements MigrationInterface {
  readonly name = 'CreateSurvivorFile1795219214000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA survivor_file;

      CREATE TABLE survivor_file.file (
        survivor_file_id uuid PRIMARY KEY,
        case_ids uuid[] NOT NULL,
        advocate_organisation_id uuid NOT NULL,
        opened_on date NOT NULL,
        position bigint NOT NULL
      );

      CREATE TABLE survivor_file.advocate (
        survivor_file_id uuid NOT NULL,
        member_id uuid NOT NULL,
        assigned_on date NOT NULL,
        ended_on date,
        PRIMARY KEY (survivor_file_id, member_id)
      );
      CREATE INDEX advocate_member ON survivor_file.advocate (member_id) WHERE ended_on IS NULL;

      -- Nothing of how or where: only what has to be asked again, and when.
      CREATE TABLE survivor_file.safe_contact (
        contact_id uuid PRIMARY KEY,
        survivor_file_id uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        has_ended boolean NOT NULL
      );
      CREATE INDEX safe_contact_expiry ON survivor_file.safe_contact (expires_at) WHERE NOT has_ended;

      CREATE TABLE survivor_file.safety_step (
        incident_id uuid NOT NULL,
        step text NOT NULL,
        survivor_file_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        done_at timestamptz,
        PRIMARY KEY (incident_id, step)
      );

      -- Names, places and numbers that must not stand in anything that the person referred may read.
      CREATE TABLE survivor_file.screened_token (
        survivor_file_id uuid NOT NULL,
        entry_id text NOT NULL,
        kind text NOT NULL,
        value text NOT NULL,
        PRIMARY KEY (survivor_file_id, entry_id, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA survivor_file CASCADE');
  }
}
