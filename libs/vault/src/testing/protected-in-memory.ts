import type { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import type { Clock } from '#kernel';
import { randomBytes } from 'node:crypto';
import { MemoryKeyTable } from '../keys/memory-key-table.js';
import { SubjectKeys } from '../keys/subject-keys.js';
import { ProtectedEventStore } from '../protected-event-store.js';
import { keyOf } from '../wrapping/key-encryption-keys.js';
import { LocalKeyWrapper } from '../wrapping/local-key-wrapper.js';

/** Keys in memory under a key-encryption key of their own. */
export function keysInMemory(table = new MemoryKeyTable()): SubjectKeys {
  const keys = [keyOf(randomBytes(32))];
  return new SubjectKeys(table, new LocalKeyWrapper(() => keys));
}

/** A protected log in memory, for specs: as the programs see it, and as the survivor file does. */
export function protectedInMemory(catalogue: EventCatalogue, clock: Clock) {
  const [subject, locating] = [keysInMemory(), keysInMemory()];
  const inner = new MemoryEventStore(catalogue.asStored(), clock);
  return {
    inner,
    subject,
    locating,
    store: new ProtectedEventStore(inner, catalogue, { subject }),
    survivorStore: new ProtectedEventStore(inner, catalogue, { subject, locating }),
  };
}
