import { migrate, type MigrationClass, type SchemaPrivileges } from '#database';
import { Client } from 'pg';

/** One database and the two ways in. */
export interface DrillDatabase {
  /** With the application's login, which owns nothing. */
  readonly url: string;
  /** With the login that owns the tables, which may do anything. */
  readonly ownerUrl: string;
}

/** Makes tables as the owner, and lets the application do with them what `privileges` say: as a start of the product does. */
export async function makeTables(
  database: DrillDatabase,
  migrations: readonly MigrationClass[],
  privileges: readonly SchemaPrivileges[],
): Promise<DrillDatabase> {
  const role = decodeURIComponent(new URL(database.url).username);
  await migrate(database.ownerUrl, migrations, undefined, { role, privileges });
  return database;
}

/** Runs statements in a session of their own. */
export async function inSession(url: string, sql: string): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    await session.query(sql);
  } finally {
    await session.end();
  }
}

/** The same address, for another database where one is named. */
export function withDatabase(url: string, database: string | undefined): string {
  const there = new URL(url);
  if (database !== undefined) there.pathname = `/${database}`;
  return there.href;
}
