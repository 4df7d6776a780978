import { Database, claimFolder, findPostgres } from '#database';
import type { Closing } from './closing.js';
import { durabilitySettings, durabilityWarnings } from './durability.js';
import { placeOfLog } from './log-address.js';
import { refuseOtherLog } from './one-log.js';
import { protectedLogOpener, survivorLogOf } from './open-log.js';
import { makeReady, protectionOf } from './protection.js';
import { StorageChecks } from './storage-checks.js';
import type { StorageSettings } from './settings.js';
import type { Keeping, Storage } from './storage.js';
import { enter } from './way-in.js';

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
  { databaseUrl, databaseOwnerUrl, databaseVaultUrl, dataFolder, keys, eventStore, refuseUnsafe }: StorageSettings,
  keeping: Keeping,
  closing: Closing,
  say: (line: string) => void,
): Promise<OpenedStorage> {
  const claim = databaseUrl === undefined ? await claimFolder(dataFolder) : undefined;
  if (claim) closing.then(() => claim.release());
  const logins = { url: databaseUrl, ownerUrl: databaseOwnerUrl, vaultUrl: databaseVaultUrl };
  const server = await findPostgres({ ...logins, folder: dataFolder });
  closing.then(() => server.stop());
  say(`Store: ${server.description}`);
  if (eventStore.kind !== 'postgres') say(`Log: ${placeOfLog(eventStore)}`);
  const { url, ownerUrl, vaultUrl } = server;
  const entering = await enter(server, keeping, { refuseUnsafe }, say);
  const database = await Database.open({ url });
  closing.then(() => database.close());
  const vault = vaultUrl === undefined ? database : await Database.open({ url: vaultUrl });
  closing.then(() => vault.close());
  await refuseOtherLog(database, eventStore);
  const warnings = [...entering, ...durabilityWarnings(await durabilitySettings(database), refuseUnsafe)];
  for (const { says } of warnings) say(`Warning: ${says}`);
  const { catalogue } = keeping;
  const protection = protectionOf(keys, database, vault);
  await makeReady(protection);
  const openLog = protectedLogOpener({ address: eventStore, databaseUrl: url, ownerUrl, catalogue, protection });
  const store = await openLog();
  closing.then(() => store.close());
  const checks = new StorageChecks(database, warnings, store);
  const survivorStore = survivorLogOf(store, catalogue, protection);
  const announce = (address: string) => claim?.announce(address);
  return { database, vault, store, survivorStore, protection, url, openLog, checks, announce };
}
