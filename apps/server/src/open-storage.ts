import { Database, claimFolder, findPostgres } from '#database';
import { ensureDemonstration, holdsDemonstration } from '#demo';
import { PostgresEventStore, type EventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS } from '#installation';
import type { Closing } from './closing.js';
import { ConfigInvalid, isLoopback, type ServerConfig } from './config.js';

/** The database and the log in it, ready to be used. */
export interface Storage {
  readonly database: Database;
  readonly store: EventStore;
  /** Password included: for the session store. Never to be shown. */
  readonly url: string;
  /** Tells a later start from the same folder where the pages are. */
  announce(address: string): void;
}

/**
 * Finds or starts PostgreSQL, brings the tables up to date and, where a demonstration is wanted, sees to it that an empty
 * log holds fictional history, all of it. Says each step in a few words. Throws `ConfigInvalid` where others than this
 * machine would reach a demonstration.
 */
export async function openStorage(
  { host, databaseUrl, dataFolder, demo }: ServerConfig,
  closing: Closing,
  say: (line: string) => void,
): Promise<Storage> {
  const claim = databaseUrl === undefined ? await claimFolder(dataFolder) : undefined;
  if (claim) closing.then(() => claim.release());
  const server = await findPostgres({ url: databaseUrl, folder: dataFolder });
  closing.then(() => server.stop());
  say(`Store: ${server.description}`);
  const database = await Database.open({ url: server.url, migrations: MIGRATIONS, say });
  closing.then(() => database.close());
  const store = new PostgresEventStore(server.url, CATALOGUE);
  closing.then(() => store.close());
  if (!isLoopback(host)) await refuseDemonstration(store, host);
  if (demo) await ensureDemonstration(database, server.url, store, say);
  return { database, store, url: server.url, announce: (address) => claim?.announce(address) };
}

/** Its members are only hidden when the demonstration is switched off; their password, which every start prints, still works. */
async function refuseDemonstration(store: EventStore, host: string): Promise<void> {
  if (!(await holdsDemonstration(store, new Date()))) return;
  throw new ConfigInvalid([
    `This data holds the demonstration, which is served on 127.0.0.1 only, and HOST is ${host}. ` +
      'Leave HOST out, or set SIGHTLINE_DATA or DATABASE_URL to a place of its own for this server.',
  ]);
}
