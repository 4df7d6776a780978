import { Database, claimFolder, findPostgres } from '#database';
import type { Closing } from './closing.js';
import { logOpener } from './open-log.js';
import type { StorageSettings } from './settings.js';
import type { Keeping, Storage } from './storage.js';

/** Storage that this process has opened for good. */
export interface OpenedStorage extends Storage {
  /** Tells a later start from the same folder where the pages are. */
  announce(address: string): void;
}

/**
 * Finds or starts PostgreSQL, brings the tables up to date and opens the log. Says each step in a few words; `closing`
 * learns how to undo each. Throws `DatabaseUnavailable` or `AlreadyRunning`, with words for the person at the terminal.
 */
export async function openStorage(
  { databaseUrl, dataFolder, eventStore }: StorageSettings,
  { catalogue, migrations }: Keeping,
  closing: Closing,
  say: (line: string) => void,
): Promise<OpenedStorage> {
  const claim = databaseUrl === undefined ? await claimFolder(dataFolder) : undefined;
  if (claim) closing.then(() => claim.release());
  const server = await findPostgres({ url: databaseUrl, folder: dataFolder });
  closing.then(() => server.stop());
  say(`Store: ${server.description}`);
  const database = await Database.open({ url: server.url, migrations, say });
  closing.then(() => database.close());
  const openLog = logOpener({ address: eventStore, databaseUrl: server.url, catalogue });
  const store = await openLog();
  closing.then(() => store.close());
  return { database, store, url: server.url, openLog, announce: (address) => claim?.announce(address) };
}
