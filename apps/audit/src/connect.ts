import { AlreadyRunning, DatabaseUnavailable, type Database } from '#database';
import { CATALOGUE } from '#installation';
import { reachStorage, type Log } from '#storage';
import type { AuditConfig } from './config.js';
import { Unreachable } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** The data that is asked about, until `close`. */
export interface Connection {
  readonly database: Database;
  readonly store: Log;
  close(): Promise<void>;
}

/**
 * Reaches the data that the settings name, of a Sightline that is running or not. Tables are left as they are. Throws
 * `Unreachable` with what to do.
 */
export async function connect(config: AuditConfig, terminal: Terminal): Promise<Connection> {
  try {
    return await reachStorage(config, CATALOGUE, (line) => terminal.err(`${line}\n`));
  } catch (error) {
    const isKnown = error instanceof DatabaseUnavailable || error instanceof AlreadyRunning;
    if (isKnown) throw new Unreachable(error.message, { cause: error });
    throw error;
  }
}
