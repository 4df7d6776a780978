import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A table with row policies can be made anew as well: its copy gets the same policies before it holds a row, so that a
 * rebuild opens nothing. The rest of the functions is as `TablesBeside` made them. Going back means an earlier release.
 */
export class PoliciesBeside1795219202010 implements MigrationInterface {
  readonly name = 'PoliciesBeside1795219202010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ASSERT_READ_MODEL, STAND_BESIDE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    // The functions do for a table without policies exactly what they did before.
  }
}

/** One of these at a time: they make and drop schemas that several read models share. It ends with the transaction. */
const ALONE = 'PERFORM pg_advisory_xact_lock(1795219202)';

const AS_OWNER = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = projections, pg_catalog, pg_temp`;

/** Refuses anything but an ordinary table that stands alone and whose rows the caller may write. Gives it. */
const ASSERT_READ_MODEL = `
  CREATE OR REPLACE FUNCTION projections.assert_read_model(name text) RETURNS regclass ${AS_OWNER} AS $$
  DECLARE found regclass := to_regclass(name);
  BEGIN
    IF found IS NULL OR name !~ '^[a-z_][a-z0-9_]*[.][a-z_][a-z0-9_]*$' THEN
      RAISE EXCEPTION 'There is no table %', name USING ERRCODE = 'PJ001';
    END IF;
    IF NOT has_table_privilege(session_user, found, 'SELECT') OR NOT has_table_privilege(session_user, found, 'INSERT')
       OR NOT has_table_privilege(session_user, found, 'UPDATE') OR NOT has_table_privilege(session_user, found, 'DELETE') THEN
      RAISE EXCEPTION 'Not a table that % may fill and empty: %', session_user, name USING ERRCODE = 'PJ002';
    END IF;
    IF EXISTS (SELECT FROM pg_class WHERE oid = found AND (relkind <> 'r' OR relispartition))
       OR EXISTS (SELECT FROM pg_trigger WHERE tgrelid = found)
       OR EXISTS (SELECT FROM pg_inherits WHERE found IN (inhrelid, inhparent))
       OR EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND found IN (conrelid, confrelid))
       OR NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'p' AND conrelid = found) THEN
      RAISE EXCEPTION 'A read model is an ordinary table with a key, without triggers and references: %', name
        USING ERRCODE = 'PJ003';
    END IF;
    RETURN found;
  END $$`;

/** Makes empty copies with their keys, each with the privileges and row policies of the live one; what an earlier try left is dropped. */
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
        UNION ALL
        SELECT format('ALTER TABLE %s %s ROW LEVEL SECURITY', place, kind)
          FROM pg_class, unnest(ARRAY['ENABLE'] || CASE WHEN relforcerowsecurity THEN ARRAY['FORCE'] END) AS kind
         WHERE oid = live AND relrowsecurity
        UNION ALL
        SELECT format('CREATE POLICY %I ON %s AS %s FOR %s TO %s USING (%s) WITH CHECK (%s)', p.policyname, place,
                      p.permissive, p.cmd, array_to_string(p.roles, ', '), coalesce(p.qual, 'true'), coalesce(p.with_check, 'true'))
          FROM pg_policies p JOIN pg_namespace n ON n.nspname = p.schemaname
          JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = p.tablename WHERE c.oid = live
      LOOP
        EXECUTE command;
      END LOOP;
    END LOOP;
  END $$`;
