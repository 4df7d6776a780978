import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { open, SetClock } from '#kernel';
import { readStretch } from './read-stretch.js';

const ACTOR = { memberId: 'm', role: 'r', organisationId: 'o' };
const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** Counts the pages that are asked of it. */
class Paged extends MemoryEventStore {
  pages = 0;

  override readAll(query: Parameters<MemoryEventStore['readAll']>[0]) {
    this.pages++;
    return super.readAll(query);
  }
}

async function logOf(events: number): Promise<Paged> {
  const types = { Odd: { version: 1, fields: { n: open } }, Even: { version: 1, fields: { n: open } } };
  const store = new Paged(new EventCatalogue().register(types), new SetClock(new Date(0)));
  for (let n = 0; n < events; n += 500) {
    const told = Array.from({ length: Math.min(500, events - n) }, (_, i) => ({
      type: (n + i) % 2 ? 'Odd' : 'Even',
      data: { n: n + i },
    }));
    const context = { actor: ACTOR, commandId: uuid(n), correlationId: 'c', occurredAt: new Date(0) };
    await store.append('Numbers-1', 'any', told, context);
  }
  return store;
}

describe('A stretch of the log', () => {
  it('is read in as many pages as it takes, and holds the types that were asked for', async () => {
    const store = await logOf(5_500);
    const { events, scannedTo, after } = await readStretch(store, { after: 99n, max: 5_000, types: ['Odd'] });
    expect({ after, scannedTo, pages: store.pages }).toEqual({ after: 99n, scannedTo: 5_099n, pages: 3 });
    expect(events.map(({ position }) => position)).toEqual(
      Array.from({ length: 2_500 }, (_, i) => BigInt(101 + 2 * i)),
    );
  });

  it('ends where the log ends, with one question where little is new', async () => {
    const store = await logOf(7);
    expect((await readStretch(store, { after: 4n, max: 4_000, types: ['Odd'] })).scannedTo).toBe(6n);
    expect((await readStretch(store, { after: 6n, max: 4_000, types: ['Odd'] })).scannedTo).toBe(6n);
    expect(store.pages).toBe(2);
  });
});
