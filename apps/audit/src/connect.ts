import { AlreadyRunning, claimFolder, Database, DatabaseUnavailable, findPostgres, runningPostgres } from '#database';
import { EventCatalogue, PostgresEventStore } from '#event-store';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditConfig } from './config.js';
import { Unreachable } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** The data that is asked about, until `close`. */
export interface Connection {
  readonly database: Database;
  readonly store: PostgresEventStore;
  close(): Promise<void>;
}

/** Where a database is and how to leave it. */
interface Found {
  readonly url: string;
  leave(): Promise<void>;
}

/**
 * Reaches the database of DATABASE_URL, or the embedded one of a Sightline that is running, or else starts that one for as
 * long as the command takes. Tables are left as they are. Throws `Unreachable` with what to do.
 */
export async function connect(config: AuditConfig, terminal: Terminal): Promise<Connection> {
  const { url, leave } = await find(config, terminal).catch(explained);
  try {
    const database = await Database.open({ url });
    const store = new PostgresEventStore(url, new EventCatalogue()); // nothing is ever written through it
    const close = async () => {
      await store.close();
      await database.close();
      await leave();
    };
    return { database, store, close };
  } catch (error) {
    await leave();
    return explained(error);
  }
}

async function find({ databaseUrl: url, dataFolder: folder }: AuditConfig, terminal: Terminal): Promise<Found> {
  if (url) return { url: (await findPostgres({ url, folder })).url, leave: async () => {} };
  const running = runningPostgres(folder);
  if (running) return { url: running, leave: async () => {} };
  if (!existsSync(join(folder, 'postgres', 'cluster'))) {
    throw new Unreachable(`There is no data in ${folder}. Start Sightline once (npm start), or set DATABASE_URL.`);
  }
  return startEmbedded(folder, terminal);
}

async function startEmbedded(folder: string, terminal: Terminal): Promise<Found> {
  const claim = await claimFolder(folder);
  terminal.err('Sightline is not running: starting its database for this command\n');
  try {
    const server = await findPostgres({ folder });
    return { url: server.url, leave: () => server.stop().finally(() => claim.release()) };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

function explained(error: unknown): never {
  const isKnown = error instanceof DatabaseUnavailable || error instanceof AlreadyRunning;
  if (isKnown) throw new Unreachable(error.message, { cause: error });
  throw error;
}
