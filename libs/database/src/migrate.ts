import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { DatabaseUnavailable } from './database-unavailable.js';
import { databaseMigrations } from './migrations/index.js';

/** A TypeORM migration; its name ends in the 13 digits that order it. */
export type MigrationClass = new () => MigrationInterface;

/** One number for every Sightline, so that two that start at once bring the tables up to date one after the other. */
const MIGRATION_LOCK = 1_795_219_200;
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Runs what has not run yet, each migration in a transaction of its own, and gives the names of those that ran.
 * Throws `DatabaseUnavailable` when the user may not do what a migration does.
 */
export async function migrate(
  url: string,
  migrations: readonly MigrationClass[],
  say: (line: string) => void = () => {},
): Promise<readonly string[]> {
  return withMigrationLock(url, async () => {
    const ran = await runPending(url, [...new Set([...databaseMigrations, ...migrations])]);
    say(ran.length === 0 ? 'Tables are up to date' : `Tables brought up to date: ${counted(ran.length)} ran`);
    return ran;
  });
}

async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const session = new Client({ connectionString: url, application_name: 'sightline migrations' });
  await session.connect();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
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
    'The user in DATABASE_URL may not make tables in that database. Ask its administrator to run: ' +
      'ALTER DATABASE <database> OWNER TO <user>; or point DATABASE_URL at a database that this user owns.',
    { cause: error },
  );
}

function counted(migrations: number): string {
  return migrations === 1 ? '1 migration' : `${migrations} migrations`;
}
