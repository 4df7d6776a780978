import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Digests of what people are compared by, in two places: with the application's own login for those who work and for
 * people referred, and where only the survivor files' login comes for survivors. No row refers to another; none says in
 * words who anybody is. `access.likeness` is what was found; `access.inherits_wall` is from which other accounts of the
 * same person an account has its walls.
 */
export class CreateLikenesses1795219203051 implements MigrationInterface {
  readonly name = 'CreateLikenesses1795219203051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA access_locating');
    for (const schema of ['access', 'access_locating'])
      await runner.query(`
        CREATE TABLE ${schema}.identity_mark (
          subject_id uuid NOT NULL,
          subject_kind text NOT NULL,
          kind text NOT NULL,
          digest bytea NOT NULL,
          PRIMARY KEY (subject_id, kind, digest)
        );
        CREATE INDEX identity_mark_digest ON ${schema}.identity_mark (kind, digest);
        CREATE TABLE ${schema}.identity_case (
          subject_id uuid NOT NULL, case_id uuid NOT NULL, PRIMARY KEY (subject_id, case_id)
        );
        CREATE TABLE ${schema}.identity_place (place bigint NOT NULL, key_id text NOT NULL);
        INSERT INTO ${schema}.identity_place VALUES (-1, '');
      `);
    await runner.query(`
      CREATE TABLE access.likeness (
        likeness_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        member_id uuid NOT NULL,
        strength text NOT NULL,
        alike_in text[] NOT NULL,
        found_at timestamptz NOT NULL,
        finding text,
        decided_by uuid,
        decided_at timestamptz
      );
      CREATE INDEX likeness_waiting ON access.likeness (found_at) WHERE finding IS NULL;
      CREATE TABLE access.inherits_wall (
        member_id uuid NOT NULL, from_member_id uuid NOT NULL, PRIMARY KEY (member_id, from_member_id)
      );
      CREATE FUNCTION access.accounts_of(asked uuid) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE mine (id) AS (
          SELECT asked UNION SELECT i.from_member_id FROM access.inherits_wall i JOIN mine ON i.member_id = mine.id)
        SELECT array_agg(id) FROM mine $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION access.accounts_of;
      DROP TABLE access.inherits_wall, access.likeness, access.identity_place, access.identity_case, access.identity_mark;
      DROP SCHEMA access_locating CASCADE;
    `);
  }
}
