import { SystemClock } from '#kernel';
import { eventStoreContract } from '../testing/event-store-contract.js';
import { MemoryEventStore } from './memory-event-store.js';

eventStoreContract('in memory', async (catalogue, clock = new SystemClock()) => ({
  store: new MemoryEventStore(catalogue, clock),
  dispose: async () => undefined,
}));
