import { claimFolder, findPostgres } from '#database';
import type { Closing } from './closing.js';
import { durabilitySettings, durabilityWarnings } from './durability.js';
import { placeOfLog } from './log-address.js';
import { openDatabases, openLogs } from './open-parts.js';
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
  settings: StorageSettings,
  keeping: Keeping,
  closing: Closing,
  say: (line: string) => void,
): Promise<OpenedStorage> {
  const { databaseUrl, databaseOwnerUrl, databaseVaultUrl, dataFolder, keys, eventStore, refuseUnsafe } = settings;
  const claim = databaseUrl === undefined ? await claimFolder(dataFolder) : undefined;
  if (claim) closing.then(() => claim.release());
  const logins = { url: databaseUrl, ownerUrl: databaseOwnerUrl, vaultUrl: databaseVaultUrl };
  const server = await findPostgres({ ...logins, folder: dataFolder });
  closing.then(() => server.stop());
  say(`Store: ${server.description}`);
  if (eventStore.kind !== 'postgres') say(`Log: ${placeOfLog(eventStore)}`);
  const entering = await enter(server, keeping, { refuseUnsafe }, say);
  const { database, vault } = await openDatabases(server, settings, closing);
  const warnings = [...entering, ...durabilityWarnings(await durabilitySettings(database), refuseUnsafe)];
  for (const { says } of warnings) say(`Warning: ${says}`);
  const protection = protectionOf(keys, database, vault);
  await makeReady(protection);
  const log = await openLogs(server, settings, keeping.catalogue, protection, closing);
  const checks = new StorageChecks(database, warnings, log.store);
  const announce = (address: string) => claim?.announce(address);
  return { database, vault, ...log, protection, url: server.url, checks, announce };
}
