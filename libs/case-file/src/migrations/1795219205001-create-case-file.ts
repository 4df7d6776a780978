import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons referred and their cases as read. Nothing of a survivor has a column here. */
export class CreateCaseFile1795219205001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA case_file;

      CREATE TABLE case_file.person (
        person_id uuid PRIMARY KEY,
        reference text NOT NULL,
        registered_by uuid NOT NULL,
        registered_on date NOT NULL,
        given_name text NOT NULL,
        family_name text NOT NULL,
        date_of_birth date,
        language text,
        interpreter_needed boolean NOT NULL,
        revision bigint NOT NULL
      );
      CREATE INDEX person_reference ON case_file.person (reference);
      CREATE INDEX person_registered_by ON case_file.person (registered_by);

      -- The name (ordinal 0) and each alias; plain is the lower-case spelling without accents that searches compare.
      CREATE TABLE case_file.person_name (
        person_id uuid NOT NULL,
        ordinal integer NOT NULL,
        name text NOT NULL,
        plain text NOT NULL,
        PRIMARY KEY (person_id, ordinal)
      );
      CREATE INDEX person_name_plain ON case_file.person_name USING gin (plain gin_trgm_ops);

      CREATE TABLE case_file.need (
        person_id uuid NOT NULL,
        need text NOT NULL,
        recorded_at timestamptz NOT NULL,
        source text NOT NULL,
        since date,
        note text,
        ended_on date,
        PRIMARY KEY (person_id, need, recorded_at)
      );
      CREATE INDEX need_current ON case_file.need (need, person_id) WHERE ended_on IS NULL;

      CREATE TABLE case_file.accommodation (
        accommodation_id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        type text NOT NULL,
        tenure text NOT NULL,
        since date NOT NULL,
        expected_stay_weeks integer,
        organisation_id uuid,
        ended_on date
      );
      CREATE INDEX accommodation_person ON case_file.accommodation (person_id);

      CREATE TABLE case_file.case_record (
        case_id uuid PRIMARY KEY,
        reference text NOT NULL,
        person_id uuid NOT NULL,
        holder_organisation_id uuid NOT NULL,
        reason text NOT NULL,
        opened_on date NOT NULL,
        role text,
        risk_level text,
        revision bigint NOT NULL
      );
      CREATE INDEX case_record_reference ON case_file.case_record (reference);
      CREATE INDEX case_record_person ON case_file.case_record (person_id);
      CREATE INDEX case_record_holder ON case_file.case_record (holder_organisation_id, opened_on DESC, case_id DESC);

      CREATE TABLE case_file.disclosure (
        disclosure_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        status text NOT NULL,
        abuse_types text[] NOT NULL,
        account text NOT NULL,
        heard_by text NOT NULL,
        grade text NOT NULL,
        happened_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        moved_to_case_id uuid,
        mistake_reason text,
        mistake_marked_at timestamptz
      );
      CREATE INDEX disclosure_case ON case_file.disclosure (case_id);

      CREATE TABLE case_file.risk_assessment (
        assessment_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        tool text NOT NULL,
        tool_version text NOT NULL,
        score integer,
        level text NOT NULL,
        assessor_role text NOT NULL,
        assessed_on date NOT NULL,
        position bigint NOT NULL,
        mistake_reason text,
        mistake_marked_at timestamptz
      );
      CREATE INDEX risk_assessment_case ON case_file.risk_assessment (case_id);

      -- What a member searched for, so that names never stand in an address. Not part of the log; kept for a day.
      CREATE TABLE case_file.search (
        search_id uuid PRIMARY KEY,
        member_id uuid NOT NULL,
        terms text NOT NULL,
        searched_at timestamptz NOT NULL
      );
      CREATE INDEX search_member ON case_file.search (member_id, searched_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA case_file CASCADE');
  }
}
