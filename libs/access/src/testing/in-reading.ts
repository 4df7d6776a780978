import type { Database } from '#database';
import type { EntityManager } from 'typeorm';
import { someSignedIn } from './members.js';
import { OpenStandings } from './open-standings.js';

/** Runs a list's query as `LoggedReads` would for somebody whom nothing keeps from any case: for specifications of the query alone. */
export const inReading = <Value>(database: Database, work: (tx: EntityManager) => Promise<Value>): Promise<Value> =>
  database.tx(async (tx) => {
    await new OpenStandings().enter(tx, someSignedIn());
    return work(tx);
  });
