import { escapeIdentifier, type Client } from 'pg';
import type { SchemaPrivileges } from './privileges.js';

/** TypeORM's own record of what has run: a program that may not migrate reads there whether it must wait. */
export const MIGRATIONS_TABLE = 'public.migrations';

/** Whom to let in, and how far. */
export interface Grants {
  /** The application's login. It must exist. */
  readonly role: string;
  /** Schema by schema. Of one that is not named here nothing is granted or taken: it may be another program's. */
  readonly privileges: readonly SchemaPrivileges[];
}

/**
 * Sets what the application's login may do in this database, in one transaction, from the declarations alone: whatever it
 * could do before beyond them, it can no longer. To be run as the owner after every migration; doing it again changes nothing.
 * Tables that the owner makes later are granted by themselves (default privileges).
 */
export async function grantPrivileges(owner: Client, { role, privileges }: Grants): Promise<void> {
  const name = escapeIdentifier(role);
  await owner.query('BEGIN');
  try {
    await enterDatabase(owner, name, role);
    const schemas = await schemasOf(owner);
    for (const wanted of privileges) if (schemas.has(wanted.schema)) await grantSchema(owner, name, wanted);
    await owner.query(`GRANT SELECT ON ${MIGRATIONS_TABLE} TO ${name}`);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

/** Nobody but the owner makes anything: older servers let everybody make tables in `public`. */
async function enterDatabase(owner: Client, name: string, role: string): Promise<void> {
  const { rows } = await owner.query<{ database: string; schema: boolean }>(
    `SELECT current_database() AS database, has_schema_privilege($1, 'public', 'CREATE') AS schema`,
    [role],
  );
  const [here] = rows;
  if (here?.schema) await owner.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${name}`);
  await owner.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(here?.database ?? '')} TO ${name}`);
}

async function schemasOf(owner: Client): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ schema: string }>('SELECT nspname AS schema FROM pg_namespace');
  return new Set(rows.map(({ schema }) => schema));
}

async function closeSchema(owner: Client, role: string, schema: string): Promise<void> {
  await owner.query(`
    REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC, ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM PUBLIC, ${role};
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${schema} FROM PUBLIC, ${role};
    REVOKE ALL ON ALL ROUTINES IN SCHEMA ${schema} FROM PUBLIC, ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE ALL ON TABLES FROM ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE ALL ON SEQUENCES FROM ${role};
  `);
}

async function grantSchema(owner: Client, role: string, wanted: SchemaPrivileges): Promise<void> {
  const schema = escapeIdentifier(wanted.schema);
  if (wanted.tables.length === 0) return closeSchema(owner, role, schema);
  const tables = wanted.tables.join(', ');
  await owner.query(`
    REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC, ${role};
    GRANT USAGE ON SCHEMA ${schema} TO ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM PUBLIC, ${role};
    GRANT ${tables} ON ALL TABLES IN SCHEMA ${schema} TO ${role};
    REVOKE ALL ON ALL ROUTINES IN SCHEMA ${schema} FROM PUBLIC;
    GRANT EXECUTE ON ALL ROUTINES IN SCHEMA ${schema} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE ALL ON TABLES FROM ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT ${tables} ON TABLES TO ${role};
  `);
  if (wanted.tables.includes('INSERT')) await grantSequences(owner, schema, role);
  for (const [table, privileges] of Object.entries(wanted.except ?? {})) {
    const full = `${schema}.${escapeIdentifier(table)}`;
    await owner.query(`REVOKE ALL ON ${full} FROM ${role}; GRANT ${privileges.join(', ')} ON ${full} TO ${role}`);
  }
  for (const routine of await routinesLike(owner, wanted.schema, wanted.hidden ?? []))
    await owner.query(`REVOKE ALL ON ROUTINE ${routine.name} FROM ${role}`);
  for (const routine of await routinesLike(owner, wanted.schema, wanted.asOwner ?? []))
    if (!routine.isSafe) await owner.query(asOwner(routine.name, schema));
}

async function grantSequences(owner: Client, schema: string, role: string): Promise<void> {
  await owner.query(`
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${role};
  `);
}

/** `pg_temp` stands last by name: unnamed it would come first, and a table made there could pass for one of the log's. */
const searchPath = (schema: string): string => `${schema}, pg_catalog, pg_temp`;

const asOwner = (routine: string, schema: string): string =>
  `ALTER ROUTINE ${routine} SECURITY DEFINER SET search_path = ${searchPath(schema)}`;

interface Routine {
  /** With schema and types of its arguments, ready for SQL. */
  readonly name: string;
  readonly isSafe: boolean;
}

async function routinesLike(owner: Client, schema: string, patterns: readonly string[]): Promise<readonly Routine[]> {
  const { rows } = await owner.query<Routine>(
    `SELECT p.oid::regprocedure::text AS name,
            p.prosecdef AND coalesce($3 = ANY (p.proconfig), false) AS "isSafe"
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = $1 AND p.proname LIKE ANY ($2)`,
    [schema, patterns, `search_path=${searchPath(schema)}`],
  );
  return rows;
}
