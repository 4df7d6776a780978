import { DatabaseUnavailable, type Database } from '#database';
import type { LogAddress } from './log-address.js';

/**
 * Read models and checkpoints name positions of one log: with another they would be wrong without a sign of it. Throws
 * `DatabaseUnavailable` where `address` is not where this database's events are.
 */
export async function refuseOtherLog(database: Database, address: LogAddress): Promise<void> {
  if (address.kind === 'postgres' && (await isBegun(database, 'kurrent.walk')))
    throw new DatabaseUnavailable(ELSEWHERE);
  if (address.kind === 'kurrentdb' && (await isBegun(database, 'es.log'))) throw new DatabaseUnavailable(HERE);
}

async function isBegun(database: Database, table: 'kurrent.walk' | 'es.log'): Promise<boolean> {
  const made = await database.query('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [table]);
  if (made.length === 0) return false;
  return (await database.query(`SELECT 1 FROM ${table} WHERE next_position > 0`)).length > 0;
}

const ELSEWHERE =
  'The events of this database are in KurrentDB. Set EVENT_STORE to its address, or DATABASE_URL (or SIGHTLINE_DATA) to another place.';

const HERE =
  'The events of this database are in it, and EVENT_STORE names KurrentDB. Leave EVENT_STORE out, or set DATABASE_URL (or ' +
  'SIGHTLINE_DATA) to another place: a log is not moved by naming another.';
