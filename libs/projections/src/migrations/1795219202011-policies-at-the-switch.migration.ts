import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A copy gets its row policies in the transaction that puts it in its place, not before: while it is filled nobody reads it,
 * and PostgreSQL refuses COPY into a table with policies. `PoliciesBeside` had made them first.
 */
export class PoliciesAtTheSwitch1795219202011 implements MigrationInterface {
  readonly name = 'PoliciesAtTheSwitch1795219202011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [STAND_BESIDE, SWITCH_OVER]) await runner.query(statement);
  }

  async down(): Promise<void> {
    // The functions do for a table without policies exactly what they did before.
  }
}

/** One of these at a time: they make and drop schemas that several read models share. It ends with the transaction. */
const ALONE = 'PERFORM pg_advisory_xact_lock(1795219202)';

const AS_OWNER = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = projections, pg_catalog, pg_temp`;

/** Makes empty copies with their keys, each with the privileges of the live one; what an earlier try left is dropped. */
const STAND_BESIDE = `
  CREATE OR REPLACE FUNCTION projections.stand_beside(tables text[], side text) RETURNS void ${AS_OWNER} AS $$
  DECLARE
    live regclass;
    place text;
    command text;
  BEGIN
    ${ALONE};
    PERFORM drop_beside(tables, side);
    FOREACH live IN ARRAY (SELECT array_agg(assert_read_model(t)) FROM unnest(tables) t) LOOP
      place := place_beside(live, side);
      EXECUTE format('CREATE SCHEMA IF NOT EXISTS %s', split_part(place, '.', 1));
      EXECUTE format('GRANT USAGE ON SCHEMA %s TO %I', split_part(place, '.', 1), session_user);
      EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES)', place, live);
      FOR command IN
        SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', place, conname, pg_get_constraintdef(oid))
          FROM pg_constraint WHERE conrelid = live AND contype IN ('p', 'u')
        UNION ALL
        SELECT format('ALTER TABLE %s SET (%s)', place, array_to_string(reloptions, ', '))
          FROM pg_class WHERE oid = live AND reloptions IS NOT NULL
        UNION ALL
        SELECT format('GRANT %s ON %s TO %s', privilege_type, place,
                      CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END)
          FROM pg_class, aclexplode(relacl) WHERE oid = live
      LOOP
        EXECUTE command;
      END LOOP;
    END LOOP;
  END $$`;

/** Puts the copies in the place of the live tables, with their row policies. Whoever reads waits for the moment that it takes. */
const SWITCH_OVER = `
  CREATE OR REPLACE FUNCTION projections.switch_over(tables text[], side text) RETURNS void ${AS_OWNER} AS $$
  DECLARE
    live regclass;
    place text;
    home text;
    policies text[];
    command text;
  BEGIN
    ${ALONE};
    FOREACH live IN ARRAY (SELECT array_agg(assert_read_model(t)) FROM unnest(tables) t) LOOP
      place := place_beside(live, side);
      SELECT quote_ident(nspname) INTO home FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = live;
      IF to_regclass(place) IS NULL THEN
        RAISE EXCEPTION 'There is no table %', place USING ERRCODE = 'PJ001';
      END IF;
      SELECT array_agg(statement) INTO policies FROM (
        SELECT format('ALTER TABLE %s %s ROW LEVEL SECURITY', live, kind) AS statement
          FROM pg_class, unnest(ARRAY['ENABLE'] || CASE WHEN relforcerowsecurity THEN ARRAY['FORCE'] END) AS kind
         WHERE oid = live AND relrowsecurity
        UNION ALL
        SELECT format('CREATE POLICY %I ON %s AS %s FOR %s TO %s USING (%s) WITH CHECK (%s)', p.policyname, live,
                      p.permissive, p.cmd, array_to_string(p.roles, ', '), coalesce(p.qual, 'true'), coalesce(p.with_check, 'true'))
          FROM pg_policies p JOIN pg_namespace n ON n.nspname = p.schemaname
          JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = p.tablename WHERE c.oid = live
      ) each_one;
      EXECUTE format('DROP TABLE %s', live);
      EXECUTE format('ALTER TABLE %s SET SCHEMA %s', place, home);
      FOREACH command IN ARRAY coalesce(policies, '{}') LOOP
        EXECUTE command;
      END LOOP;
      IF NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace(split_part(place, '.', 1))) THEN
        EXECUTE format('DROP SCHEMA %s', split_part(place, '.', 1));
      END IF;
    END LOOP;
  END $$`;
