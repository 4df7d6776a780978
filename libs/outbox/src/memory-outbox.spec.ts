import { MemoryTables } from '#projections/testing';
import { ReactorProjection } from './reactor.projection.js';
import { MemoryOutbox } from './testing/memory-outbox.js';
import { outboxContract } from './testing/outbox-contract.js';

outboxContract('in memory', async () => {
  const tables = new MemoryTables();
  return {
    outbox: new MemoryOutbox(tables),
    write: async (reactor, ...events) => {
      for (const event of events) new ReactorProjection(reactor).project(event, tables);
    },
  };
});
