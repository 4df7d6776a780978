import { claimFolder, DatabaseUnavailable, findPostgres, runningPostgres, type PostgresServer } from '#database';
import type { EventCatalogue } from '#event-store';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Closing } from './closing.js';
import { openDatabases, openLogs } from './open-parts.js';
import { protectionOf } from './protection.js';
import { StorageChecks } from './storage-checks.js';
import type { StorageSettings } from './settings.js';
import type { Storage } from './storage.js';

/** Storage that is borrowed for one command, until `close`. */
export interface ReachedStorage extends Storage {
  close(): Promise<void>;
}

/**
 * Reaches the database of DATABASE_URL, or the embedded one of a Sightline that is running, or else starts that one until
 * `close`. Tables are left as they are. Throws `DatabaseUnavailable` or `AlreadyRunning` with what to do.
 */
export async function reachStorage(
  settings: StorageSettings,
  catalogue: EventCatalogue,
  say: (line: string) => void,
): Promise<ReachedStorage> {
  const closing = new Closing();
  try {
    const { url, vaultUrl } = await find(settings, closing, say);
    const { database, vault } = await openDatabases({ url, vaultUrl }, settings, closing);
    const protection = protectionOf(settings.keys, database, vault);
    const log = await openLogs({ url }, settings, catalogue, protection, closing);
    const checks = new StorageChecks(database, [], log.store);
    return { database, vault, ...log, protection, url, checks, close: () => closing.run() };
  } catch (error) {
    await closing.run().catch(() => {}); // the first fault is the one to tell of
    throw error;
  }
}

type Found = Pick<PostgresServer, 'url' | 'vaultUrl'>;

async function find(settings: StorageSettings, closing: Closing, say: (line: string) => void): Promise<Found> {
  const { databaseUrl: url, databaseVaultUrl: vaultUrl, dataFolder: folder } = settings;
  if (url) return findPostgres({ url, vaultUrl, folder });
  const running = runningPostgres(folder);
  if (running) return { url: running, vaultUrl: runningPostgres(folder, 'vault') };
  if (!existsSync(join(folder, 'postgres', 'cluster'))) {
    throw new DatabaseUnavailable(
      `There is no data in ${folder}. Start Sightline once (npm start), or set DATABASE_URL.`,
    );
  }
  const claim = await claimFolder(folder);
  closing.then(() => claim.release());
  say('Sightline is not running: starting its database for this command');
  const server = await findPostgres({ folder });
  closing.then(() => server.stop());
  return server;
}
