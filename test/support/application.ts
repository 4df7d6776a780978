import type { Database } from '#database';
import { testDatabase } from '#database/testing';
import { demonstrate } from '#demo';
import { MIGRATIONS } from '#installation';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../apps/server/src/start.js';

const ROOT = join(__dirname, '..', '..');
const FIRST_PORT = 4100;

/** The whole server on a database of its own, filled with the demonstration. */
export interface TestApplication {
  readonly address: string;
  readonly database: Database;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** Starts the server as a person would get it, on a free port. Call `stop` in `afterAll`. */
export async function startApplication(): Promise<TestApplication> {
  const { database, url, close } = await testDatabase(MIGRATIONS);
  await demonstrate(database, url);
  const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-application-'));
  const port = FIRST_PORT + 100 * Number(process.env.JEST_WORKER_ID ?? 0);
  const config = { host: '127.0.0.1', port, databaseUrl: url, dataFolder, demo: true, secureCookies: false };
  const server = await startServer(config, ROOT, () => {});
  return {
    address: server.address,
    database,
    databaseUrl: url,
    async stop() {
      await server.stop();
      await close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
