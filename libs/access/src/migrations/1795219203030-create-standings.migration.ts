import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What holds between members and cases, as decisions, lists and row policies read it. Every period is half-open; a
 * `from_at` that is empty has not begun. No row refers to another table: each is a read model that can be made again.
 */
export class CreateStandings1795219203030 implements MigrationInterface {
  readonly name = 'CreateStandings1795219203030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.agreement (organisation_id uuid PRIMARY KEY, from_at timestamptz NOT NULL, until_at timestamptz);

      CREATE TABLE access.involvement (
        source_id uuid NOT NULL,
        part text NOT NULL,
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        from_at timestamptz,
        until_at timestamptz,
        PRIMARY KEY (source_id, part, organisation_id)
      );
      CREATE INDEX involvement_case ON access.involvement (case_id, organisation_id);
      CREATE INDEX involvement_organisation ON access.involvement (organisation_id);

      CREATE TABLE access.subject (
        case_id uuid NOT NULL, person_id uuid NOT NULL, PRIMARY KEY (case_id, person_id)
      );
      CREATE INDEX subject_person ON access.subject (person_id);

      CREATE TABLE access.restriction (
        case_id uuid PRIMARY KEY,
        mode text NOT NULL,
        contact text,
        from_at timestamptz NOT NULL,
        until_at timestamptz
      );
      CREATE TABLE access.allowed (
        case_id uuid NOT NULL,
        member_id uuid NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz,
        PRIMARY KEY (case_id, member_id)
      );
      CREATE TABLE access.wall (
        case_id uuid NOT NULL,
        member_id uuid NOT NULL,
        kind text NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz,
        PRIMARY KEY (case_id, member_id, kind)
      );
      CREATE INDEX wall_member ON access.wall (member_id);
      CREATE TABLE access.emergency (
        emergency_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        member_id uuid NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz
      );
      CREATE INDEX emergency_case ON access.emergency (case_id, member_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE access.emergency, access.wall, access.allowed, access.restriction, access.subject, access.involvement, access.agreement',
    );
  }
}
