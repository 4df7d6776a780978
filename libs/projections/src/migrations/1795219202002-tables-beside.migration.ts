import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables beside the live ones, in which read models are made anew: the functions do for the application, which may make no
 * table, exactly this and nothing else. They run as the owner and take a table only when whoever calls could empty and fill
 * it anyway, so that they give nobody a power over rows that he has not.
 */
export class TablesBeside1795219202002 implements MigrationInterface {
  readonly name = 'TablesBeside1795219202002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ASSERT_READ_MODEL, PLACE, STAND_BESIDE, FINISH_BESIDE, SWITCH_OVER, DROP_BESIDE])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION projections.drop_beside(text[], text);
      DROP FUNCTION projections.switch_over(text[], text);
      DROP FUNCTION projections.finish_beside(text[], text);
      DROP FUNCTION projections.stand_beside(text[], text);
      DROP FUNCTION projections.place_beside(regclass, text);
      DROP FUNCTION projections.assert_read_model(text);
    `);
  }
}

/** One of these at a time: they make and drop schemas that several read models share. It ends with the transaction. */
const ALONE = 'PERFORM pg_advisory_xact_lock(1795219202)';

const AS_OWNER = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = projections, pg_catalog, pg_temp`;

/** Refuses anything but an ordinary table that stands alone and whose rows the caller may write. Gives it. */
const ASSERT_READ_MODEL = `
  CREATE FUNCTION projections.assert_read_model(name text) RETURNS regclass ${AS_OWNER} AS $$
  DECLARE found regclass := to_regclass(name);
  BEGIN
    IF found IS NULL OR name !~ '^[a-z_][a-z0-9_]*[.][a-z_][a-z0-9_]*$' THEN
      RAISE EXCEPTION 'There is no table %', name USING ERRCODE = 'PJ001';
    END IF;
    IF NOT has_table_privilege(session_user, found, 'SELECT') OR NOT has_table_privilege(session_user, found, 'INSERT')
       OR NOT has_table_privilege(session_user, found, 'UPDATE') OR NOT has_table_privilege(session_user, found, 'DELETE') THEN
      RAISE EXCEPTION 'Not a table that % may fill and empty: %', session_user, name USING ERRCODE = 'PJ002';
    END IF;
    IF EXISTS (SELECT FROM pg_class WHERE oid = found AND (relkind <> 'r' OR relispartition OR relrowsecurity))
       OR EXISTS (SELECT FROM pg_trigger WHERE tgrelid = found)
       OR EXISTS (SELECT FROM pg_inherits WHERE found IN (inhrelid, inhparent))
       OR EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND found IN (conrelid, confrelid))
       OR NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'p' AND conrelid = found) THEN
      RAISE EXCEPTION 'A read model is an ordinary table with a key, without triggers and references: %', name
        USING ERRCODE = 'PJ003';
    END IF;
    RETURN found;
  END $$`;

/** Where a table stands beside itself: the same name in a schema of its own, so that its indexes keep theirs as well. */
const PLACE = `
  CREATE FUNCTION projections.place_beside(live regclass, side text) RETURNS text ${AS_OWNER} AS $$
  BEGIN
    IF side NOT IN ('rebuild', 'check') THEN
      RAISE EXCEPTION 'A table is made anew for a rebuild or a check, not for %', side USING ERRCODE = 'PJ004';
    END IF;
    RETURN (SELECT format('%I.%I', nspname || '__' || side, relname)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = live);
  END $$`;

/** Makes empty copies with their keys, each with the privileges of the live one; what an earlier try left is dropped. */
const STAND_BESIDE = `
  CREATE FUNCTION projections.stand_beside(tables text[], side text) RETURNS void ${AS_OWNER} AS $$
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

/** Makes the other indexes, which is quicker when the rows are there, and lets the planner know the rows. */
const FINISH_BESIDE = `
  CREATE FUNCTION projections.finish_beside(tables text[], side text) RETURNS void ${AS_OWNER} AS $$
  DECLARE
    live regclass;
    place text;
    command text;
  BEGIN
    FOREACH live IN ARRAY (SELECT array_agg(assert_read_model(t)) FROM unnest(tables) t) LOOP
      place := place_beside(live, side);
      FOR command IN
        SELECT replace(pg_get_indexdef(indexrelid), format(' ON %s USING ', live), format(' ON %s USING ', place))
          FROM pg_index
         WHERE indrelid = live AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
      LOOP
        EXECUTE command;
      END LOOP;
      EXECUTE format('ANALYZE %s', place);
    END LOOP;
  END $$`;

/** Puts the copies in the place of the live tables. Whoever reads waits for the moment that it takes. */
const SWITCH_OVER = `
  CREATE FUNCTION projections.switch_over(tables text[], side text) RETURNS void ${AS_OWNER} AS $$
  DECLARE
    live regclass;
    place text;
    home text;
  BEGIN
    ${ALONE};
    FOREACH live IN ARRAY (SELECT array_agg(assert_read_model(t)) FROM unnest(tables) t) LOOP
      place := place_beside(live, side);
      SELECT quote_ident(nspname) INTO home FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = live;
      IF to_regclass(place) IS NULL THEN
        RAISE EXCEPTION 'There is no table %', place USING ERRCODE = 'PJ001';
      END IF;
      EXECUTE format('DROP TABLE %s', live);
      EXECUTE format('ALTER TABLE %s SET SCHEMA %s', place, home);
      IF NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace(split_part(place, '.', 1))) THEN
        EXECUTE format('DROP SCHEMA %s', split_part(place, '.', 1));
      END IF;
    END LOOP;
  END $$`;

/** Drops copies, if there are any, and schemas that are empty then. */
const DROP_BESIDE = `
  CREATE FUNCTION projections.drop_beside(tables text[], side text) RETURNS void ${AS_OWNER} AS $$
  DECLARE
    live regclass;
    place text;
    schema text;
  BEGIN
    ${ALONE};
    FOREACH live IN ARRAY (SELECT array_agg(assert_read_model(t)) FROM unnest(tables) t) LOOP
      place := place_beside(live, side);
      schema := split_part(place, '.', 1);
      CONTINUE WHEN to_regnamespace(schema) IS NULL;
      EXECUTE format('DROP TABLE IF EXISTS %s', place);
      IF NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace(schema)) THEN
        EXECUTE format('DROP SCHEMA %s', schema);
      END IF;
    END LOOP;
  END $$`;
