import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database } from '../database.js';
import { migrate, type MigrationClass } from '../migrate.js';
import { TEST_PREFIX, TEST_SERVER } from './test-server.js';

/** A fresh database for one spec file or one test. */
export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  /** Ends the sessions and drops the database. */
  close(): Promise<void>;
}

/** One number for all workers of a run: a template is made once and cloned by one at a time. */
const TEMPLATE_LOCK = 1_795_219_201;

/**
 * Makes a database that holds what `migrations` make, by cloning a template: the first spec of a run that asks for a
 * list of migrations pays for it, each later one waits some 50 ms. Call `close` in `afterAll`.
 */
export async function testDatabase(migrations: readonly MigrationClass[] = []): Promise<TestDatabase> {
  const { server, prefix } = surroundings();
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    const template = await ensureTemplate(admin, server, prefix, migrations);
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY file_copy`);
  });
  const url = addressOf(server, name);
  const database = await Database.open({ url });
  const close = async () => {
    await database.close();
    await asAdmin(server, (admin) => admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  };
  return { database, url, close };
}

function surroundings(): { server: string; prefix: string } {
  const [server, prefix] = [process.env[TEST_SERVER], process.env[TEST_PREFIX]];
  if (!server || !prefix) throw new Error('No test server: run specs with jest -c .config/jest.config.cjs');
  return { server, prefix };
}

async function asAdmin<T>(server: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
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
  const list = migrations.map(({ name }) => name).join();
  const name = `${prefix}_t_${createHash('sha256').update(list).digest('hex').slice(0, 16)}`;
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  if (rowCount) return name;
  await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`); // left half-made by a failed migration
  await admin.query(`CREATE DATABASE "${name}" ENCODING 'UTF8' TEMPLATE template0`);
  await migrate(addressOf(server, name), migrations);
  await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE true`);
  return name;
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
