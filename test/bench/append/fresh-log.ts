import { eventStoreMigrations, logPrivileges, PostgresEventStore } from '#event-store';
import { atEnd } from '../endings.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { catalogue } from './workload.js';

/** An empty log and the store over it, as the product has it: with the application's login, which owns nothing. */
export interface FreshLog {
  readonly url: string;
  readonly ownerUrl: string;
  readonly store: PostgresEventStore;
}

/** Makes one in a database of its own. The store is closed when the topic ends. */
export async function freshLog(server: ThrowawayServer, name: string): Promise<FreshLog> {
  const ownerUrl = await server.database(name, eventStoreMigrations);
  const url = await server.letIn(ownerUrl, [logPrivileges]);
  const store = new PostgresEventStore(url, catalogue());
  atEnd(() => store.close());
  return { url, ownerUrl, store };
}
