import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { DatabaseUnavailable } from './database-unavailable.js';
import { databaseMigrations } from './migrations/index.js';
import { grantPrivileges, MIGRATIONS_TABLE, type Grants } from './roles/grant-privileges.js';

/** A TypeORM migration; its name ends in the 13 digits that order it. */
export type MigrationClass = new () => MigrationInterface;

/** One number for every Sightline, so that two that start at once bring the tables up to date one after the other. */
const MIGRATION_LOCK = 1_795_219_200;
const INSUFFICIENT_PRIVILEGE = '42501';
const UNDEFINED_TABLE = '42P01';

/**
 * Runs what has not run yet, each migration in a transaction of its own, and gives the names of those that ran. With
 * `grants` it then sets what each of the logins may do, also where nothing ran: a database of an earlier release
 * knows no such logins. Throws `DatabaseUnavailable` when the user may not do what a migration does.
 */
export async function migrate(
  url: string,
  migrations: readonly MigrationClass[],
  say: (line: string) => void = () => {},
  grants: readonly Grants[] | Grants = [],
): Promise<readonly string[]> {
  return withMigrationLock(url, async (session) => {
    const ran = await runPending(url, allOf(migrations));
    for (const each of [grants].flat()) await grantPrivileges(session, each);
    say(ran.length === 0 ? 'Tables are up to date' : `Tables brought up to date: ${counted(ran.length)} ran`);
    return ran;
  });
}

/**
 * For a login that may not migrate: throws `DatabaseUnavailable` while the tables are older than this program, saying
 * who brings them up to date.
 */
export async function assertMigrated(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const session = new Client({ connectionString: url, application_name: 'sightline migrations' });
  await session.connect();
  try {
    const { rows } = await session.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
    const ran = new Set(rows.map(({ name }) => name));
    const missing = allOf(migrations).filter((migration) => !ran.has(new migration().name ?? migration.name));
    if (missing.length > 0) throw new DatabaseUnavailable(NOT_MIGRATED);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    throw [INSUFFICIENT_PRIVILEGE, UNDEFINED_TABLE].includes(code)
      ? new DatabaseUnavailable(NOT_MIGRATED, { cause: error })
      : error;
  } finally {
    await session.end();
  }
}

const NOT_MIGRATED =
  'The tables in that database are not those of this release, and the user of DATABASE_URL does not own them. ' +
  'Set DATABASE_OWNER_URL to the address with the owner as user, here or at one start of another Sightline.';

const allOf = (migrations: readonly MigrationClass[]): MigrationClass[] => [
  ...new Set([...databaseMigrations, ...migrations]),
];

async function withMigrationLock<T>(url: string, work: (session: Client) => Promise<T>): Promise<T> {
  const session = new Client({ connectionString: url, application_name: 'sightline migrations' });
  await session.connect();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(session);
  } finally {
    await session.end();
  }
}

async function runPending(url: string, migrations: MigrationClass[]): Promise<readonly string[]> {
  const source = new DataSource({ type: 'postgres', url, migrations, extra: { max: 1 }, logger: 'debug' });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } catch (error) {
    throw forbidden(error);
  } finally {
    await source.destroy();
  }
}

function forbidden(error: unknown): unknown {
  if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) return error;
  return new DatabaseUnavailable(
    'The user that makes the tables (of DATABASE_OWNER_URL, else of DATABASE_URL) may not make them in that database. ' +
      'Ask its administrator to run: ALTER DATABASE <database> OWNER TO <user>; or use a database that this user owns.',
    { cause: error },
  );
}

function counted(migrations: number): string {
  return migrations === 1 ? '1 migration' : `${migrations} migrations`;
}
