import { testDatabase } from '#database/testing';
import { eventStoreMigrations } from '../migrations/index.js';
import { eventStoreContract } from '../testing/event-store-contract.js';
import { PostgresEventStore } from './postgres-event-store.js';

eventStoreContract('in PostgreSQL', async (catalogue, clock) => {
  const { url, close } = await testDatabase(eventStoreMigrations);
  return { store: new PostgresEventStore(url, catalogue, clock), dispose: close };
});
