import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../embedded/embedded-postgres.js';
import { checkOutside } from '../outside-postgres.js';
import { renewLogin } from '../roles/application-login.js';

/** How the specs of one run find their server: set by `startTestServer`, read by `testDatabase`. */
export const TEST_SERVER = 'SIGHTLINE_TEST_SERVER';
/** Address of the same server with the login of an application, which owns nothing. */
export const TEST_APPLICATION = 'SIGHTLINE_TEST_APPLICATION';
/** The same with the login that survivor files are opened to. */
export const TEST_VAULT = 'SIGHTLINE_TEST_VAULT';
/** What the names of this run's databases begin with, so that several runs can share one server. */
export const TEST_PREFIX = 'SIGHTLINE_TEST_PREFIX';

/**
 * Gives a run of tests its PostgreSQL: `outside` when there is an address, else an embedded one of its own that leaves
 * nothing behind. Puts the way to it into `process.env`, which jest's workers inherit. Answers how to stop it.
 */
export async function startTestServer(outside?: string): Promise<() => Promise<void>> {
  const prefix = `sightline_test_${randomBytes(4).toString('hex')}`;
  process.env[TEST_PREFIX] = prefix;
  if (outside) {
    await checkOutside(outside);
    process.env[TEST_SERVER] = outside;
    process.env[TEST_APPLICATION] = await loginFor(outside, `${prefix}_app`);
    process.env[TEST_VAULT] = await loginFor(outside, `${prefix}_vault`);
    return () => dropDatabases(outside, prefix);
  }
  const folder = mkdtempSync(join(tmpdir(), 'sightline-test-'));
  const server = await startEmbedded({ folder, throwaway: true });
  process.env[TEST_SERVER] = server.ownerUrl;
  process.env[TEST_APPLICATION] = server.url;
  process.env[TEST_VAULT] = server.vaultUrl;
  return server.stop;
}

async function loginFor(outside: string, user: string): Promise<string> {
  const url = new URL(outside);
  url.username = user;
  url.password = randomBytes(24).toString('hex');
  await renewLogin(outside, user, url.password);
  return url.href;
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) {
    await client.query(`ALTER DATABASE "${datname}" IS_TEMPLATE false`);
    await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  }
  await client.query(`DROP ROLE IF EXISTS "${prefix}_app", "${prefix}_vault"`);
  await client.end();
}
