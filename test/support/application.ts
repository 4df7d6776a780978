import type { Database } from '#database';
import { applicationUrlOf, testDatabase, vaultUrlOf } from '#database/testing';
import { demonstrate } from '#demo';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { ProjectionRunner } from '#projections';
import { LOG_IN_POSTGRES, protectedLogInPostgres, protectionOf, readKeySettings } from '#storage';
import { SurvivorProjections } from '#survivor-file';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { ServerConfig } from '../../apps/server/src/config.js';
import { readSignInSettings } from '../../apps/server/src/sign-in-settings.js';
import { startServer } from '../../apps/server/src/start.js';

const ABOVE = join(__dirname, '..', '..');
/** The folder of the repository, also for a program that runs from what was built. */
export const ROOT = basename(ABOVE) === 'dist' ? dirname(ABOVE) : ABOVE;
/** Each process of each run begins its search elsewhere, so that runs side by side do not reach for one port at once. */
const FIRST_PORT = 10_000 + (process.pid % 2_000) * 10;

/** The whole server on a database of its own, filled with the demonstration. */
export interface TestApplication {
  readonly address: string;
  readonly database: Database;
  /** With the owner's login: the server itself works with one that owns nothing. */
  readonly databaseUrl: string;
  /** The running application, for looking up what it is made of. */
  readonly app: INestApplicationContext;
  stop(): Promise<void>;
}

/** Key-encryption keys of every server of the tests, so that several can work on one database. They protect nothing. */
export const TEST_KEYS = {
  KEY_ENCRYPTION_KEY: Buffer.alloc(32, 'subject').toString('base64'),
  LOCATING_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 'locating').toString('base64'),
};
const KEYS = readKeySettings(TEST_KEYS, { dataFolder: '', needed: [] }, []);

/** The log of a test database as the servers of the tests see it: what they seal is opened. */
export const logOf = (database: Database, databaseUrl: string) =>
  protectedLogInPostgres({ database, databaseUrl, catalogue: CATALOGUE, keys: KEYS });

/** The keys of a test database, as the servers of the tests have them. */
export const protectionFor = (database: Database) => protectionOf(KEYS, database, database);

/** Told once in a run of tests; every application gets a copy. */
export const DEMONSTRATION = {
  name: 'demonstration',
  fill: (database: Database, url: string) => demonstrate({ database, openLog: logOf(database, url) }),
};

/** Starts the server as a person would get it, on a free port. Call `stop` in `afterAll`. */
export async function startApplication(): Promise<TestApplication> {
  const { database, url, close } = await testDatabase(MIGRATIONS, DEMONSTRATION);
  const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-application-'));
  const server = await startServer(configFor(url, dataFolder), ROOT, () => {});
  return {
    address: server.address,
    database,
    databaseUrl: url,
    app: patient(server.app),
    async stop() {
      await server.stop();
      await close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** So long until a page is without what was just done: on a busy machine read models may be seconds behind. */
const PATIENCE_MS = 60_000;

function patient(app: INestApplicationContext): INestApplicationContext {
  for (const runner of runnersOf(app)) runner.patienceMs = PATIENCE_MS;
  return app;
}

/** What keeps the read models of a running server up to date, those of survivor files as well. */
export const runnersOf = (app: INestApplicationContext): readonly ProjectionRunner[] =>
  [ProjectionRunner, SurvivorProjections].map((runner) => app.get<ProjectionRunner>(runner, { strict: false }));

/** Tests read more in a minute than anybody does in a day; how fast people may read has specifications of its own. */
const AS_FAST_AS_TESTS = { READING_OPENED: '99999,99999', READING_LISTED: '99999,99999' };

/**
 * Settings of a server for tests: with both logins of a database, of which `ownerUrl` is the owner's; the demonstration on
 * loopback, on a port that no other worker of jest begins at.
 */
export function configFor(ownerUrl: string, dataFolder: string): ServerConfig {
  const databaseVaultUrl = vaultUrlOf(ownerUrl);
  const logins = { databaseUrl: applicationUrlOf(ownerUrl), databaseOwnerUrl: ownerUrl, databaseVaultUrl };
  const storage = { ...logins, dataFolder, keys: KEYS, eventStore: LOG_IN_POSTGRES, refuseUnsafe: false };
  const signIn = readSignInSettings(AS_FAST_AS_TESTS, []);
  return { ...storage, ...signIn, host: '127.0.0.1', port: FIRST_PORT, demo: true, secureCookies: false, work: 'here' };
}
