import { Database, type PostgresServer } from '#database';
import type { EventCatalogue } from '#event-store';
import type { Closing } from './closing.js';
import { refuseOtherLog } from './one-log.js';
import { protectedLogOpener, survivorLogOf } from './open-log.js';
import type { Protection } from './protection.js';
import type { StorageSettings } from './settings.js';
import type { Storage } from './storage.js';

/** Opens the database that was found. Throws where it belongs to another log than that of `settings`. */
export async function openDatabases(
  { url, vaultUrl }: Pick<PostgresServer, 'url' | 'vaultUrl'>,
  { eventStore }: Pick<StorageSettings, 'eventStore'>,
  closing: Closing,
): Promise<Pick<Storage, 'database' | 'vault'>> {
  const database = await Database.open({ url });
  closing.then(() => database.close());
  const vault = vaultUrl === undefined ? database : await Database.open({ url: vaultUrl });
  closing.then(() => vault.close());
  await refuseOtherLog(database, eventStore);
  return { database, vault };
}

/** Opens the log of a database that is ready: for everybody, and as survivor files see it. */
export async function openLogs(
  { url, ownerUrl }: { readonly url: string; readonly ownerUrl?: string | undefined },
  { eventStore: address }: Pick<StorageSettings, 'eventStore'>,
  catalogue: EventCatalogue,
  protection: Protection,
  closing: Closing,
): Promise<Pick<Storage, 'openLog' | 'store' | 'survivorStore'>> {
  const openLog = protectedLogOpener({ address, databaseUrl: url, ownerUrl, catalogue, protection });
  const store = await openLog();
  closing.then(() => store.close());
  return { openLog, store, survivorStore: survivorLogOf(store, catalogue, protection) };
}
