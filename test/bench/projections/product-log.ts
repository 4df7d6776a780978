import { Database } from '#database';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { atEnd } from '../endings.js';
import { fillLog } from '../log-filler.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { KEPT, productStory } from './product-story.js';

/** A log of the product's own events, and the database with its empty read models beside it. */
export interface ProductLog {
  readonly url: string;
  readonly database: Database;
  readonly store: PostgresEventStore;
  /** Adds about that many events of other people. Once. */
  extend(events: number): Promise<void>;
}

/** Makes one of about that many events. It is closed when the topic ends. */
export async function productLog(server: ThrowawayServer, name: string, events: number): Promise<ProductLog> {
  const url = await server.database(name, MIGRATIONS);
  await tell(url, 1, events);
  const database = await Database.open({ url });
  atEnd(() => database.close());
  const store = new PostgresEventStore(url, CATALOGUE);
  atEnd(() => store.close());
  await database.query('CHECKPOINT');
  return { url, database, store, extend: (more) => tell(url, 2, more) };
}

async function tell(url: string, edition: number, events: number): Promise<void> {
  const story = await productStory(edition);
  await fillLog(url, { story, copies: Math.ceil(events / story.length), kept: KEPT });
}
