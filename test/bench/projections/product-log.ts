import { Database } from '#database';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS, PRIVILEGES } from '#installation';
import { atEnd } from '../endings.js';
import { fillLog } from '../log-filler.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { KEPT, productStory } from './product-story.js';

/**
 * A log of the product's own events, and the database with its empty read models beside it, all with the application's login:
 * it owns nothing, and row policies stand before the tables.
 */
export interface ProductLog {
  readonly url: string;
  readonly database: Database;
  /** The same with the login that owns the tables. */
  readonly owner: Database;
  readonly store: PostgresEventStore;
  /** Adds about that many events of other people. Once. */
  extend(events: number): Promise<void>;
}

/** Makes one of about that many events. It is closed when the topic ends. */
export async function productLog(server: ThrowawayServer, name: string, events: number): Promise<ProductLog> {
  const ownerUrl = await server.database(name, MIGRATIONS);
  await tell(ownerUrl, 1, events);
  const url = await server.letIn(ownerUrl, PRIVILEGES);
  const [owner, database] = [await Database.open({ url: ownerUrl }), await Database.open({ url })];
  atEnd(() => Promise.all([owner.close(), database.close()]));
  const store = new PostgresEventStore(url, CATALOGUE);
  atEnd(() => store.close());
  await owner.query('CHECKPOINT');
  return { url, owner, database, store, extend: (more) => tell(ownerUrl, 2, more) };
}

async function tell(url: string, edition: number, events: number): Promise<void> {
  const story = await productStory(edition);
  await fillLog(url, { story, copies: Math.ceil(events / story.length), kept: KEPT });
}
