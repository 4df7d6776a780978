import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database } from '../database.js';
import { migrate, type MigrationClass } from '../migrate.js';
import { TEST_APPLICATION, TEST_PREFIX, TEST_SERVER, TEST_VAULT } from './test-server.js';

/** A fresh database for one spec file or one test. */
export interface TestDatabase {
  /** As the owner of the tables, who may do anything. */
  readonly database: Database;
  readonly url: string;
  /** Ends the sessions and drops the database. */
  close(): Promise<void>;
}

/** What a database holds beyond its tables. `fill` runs once in a run of tests for each `name`, and must close what it opens. */
export interface Filling {
  readonly name: string;
  fill(database: Database, url: string): Promise<unknown>;
}

/** One number for all workers of a run: a template is made once and cloned by one at a time. */
const TEMPLATE_LOCK = 1_795_219_201;
/** Held while a template is filled, which may take many seconds: whoever needs no filling does not wait for it. */
const FILLING_LOCK = 1_795_219_202;

/**
 * Makes a database that holds what `migrations` make, by cloning a template: the first spec of a run that asks for a
 * list of migrations pays for it, each later one waits some 50 ms. With `filling` the template is filled as well. Call
 * `close` in `afterAll`.
 */
export async function testDatabase(
  migrations: readonly MigrationClass[] = [],
  filling?: Filling,
): Promise<TestDatabase> {
  const { server, prefix } = surroundings();
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const filled = filling && (await ensureFilled(server, prefix, migrations, filling));
  await asAdmin(server, TEMPLATE_LOCK, async (admin) => {
    const template = filled ?? (await ensureTemplate(admin, server, prefix, migrations));
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY file_copy`);
  });
  const url = addressOf(server, name);
  const database = await Database.open({ url });
  const close = async () => {
    await database.close();
    await asAdmin(server, TEMPLATE_LOCK, (admin) => admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  };
  return { database, url, close };
}

/**
 * The same database for the application's login, which owns nothing and may do nothing there until it is granted: by
 * `openStorage`, or by `migrate` with grants.
 */
export const applicationUrlOf = (url: string): string => entryTo(TEST_APPLICATION, url);

/** The same for the login that survivor files are opened to. */
export const vaultUrlOf = (url: string): string => entryTo(TEST_VAULT, url);

function entryTo(variable: string, url: string): string {
  const login = process.env[variable];
  if (!login) throw new Error('No test server: run specs with jest -c .config/jest.config.cjs');
  return addressOf(login, new URL(url).pathname.slice(1));
}

function surroundings(): { server: string; prefix: string } {
  const [server, prefix] = [process.env[TEST_SERVER], process.env[TEST_PREFIX]];
  if (!server || !prefix) throw new Error('No test server: run specs with jest -c .config/jest.config.cjs');
  return { server, prefix };
}

async function asAdmin<T>(server: string, lock: number, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [lock]);
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function ensureTemplate(
  admin: Client,
  server: string,
  prefix: string,
  migrations: readonly MigrationClass[],
): Promise<string> {
  const name = templateName(prefix, migrations, '');
  if (await isTemplate(admin, name)) return name;
  await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`); // left half-made by a failed migration
  await admin.query(`CREATE DATABASE "${name}" ENCODING 'UTF8' TEMPLATE template0`);
  await migrate(addressOf(server, name), migrations);
  await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE true`);
  return name;
}

/** The name of a filled template. One worker fills it; the others wait and then find it. */
async function ensureFilled(
  server: string,
  prefix: string,
  migrations: readonly MigrationClass[],
  filling: Filling,
): Promise<string> {
  const name = templateName(prefix, migrations, filling.name);
  return asAdmin(server, FILLING_LOCK, async (admin) => {
    if (await isTemplate(admin, name)) return name;
    const { database, url, close } = await testDatabase(migrations);
    try {
      await filling.fill(database, url);
      await database.close();
      await admin.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" RENAME TO "${name}"`);
      await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE true`);
    } finally {
      await close();
    }
    return name;
  });
}

async function isTemplate(admin: Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  return rowCount !== null && rowCount > 0;
}

function templateName(prefix: string, migrations: readonly MigrationClass[], filling: string): string {
  const holds = [...migrations.map(({ name }) => name), filling].join();
  return `${prefix}_t_${createHash('sha256').update(holds).digest('hex').slice(0, 16)}`;
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
