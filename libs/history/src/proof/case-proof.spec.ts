import { EventCatalogue, MemoryEventStore, type RecordedEvent, type StoredEvent, type StoredLog } from '#event-store';
import { open, SetClock } from '#kernel';
import { fingerprintOf, keepsChain, proveCase, shortHash } from './case-proof.js';

const context = (commandId: string) => ({
  actor: { memberId: 'member-1', role: 'referrer', organisationId: 'org-1' },
  ...{ commandId, correlationId: commandId, occurredAt: new Date('2025-03-13T10:00:00Z') },
});
const COMMANDS = ['c0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000002'] as const;

async function storeWithTwoStreams() {
  const catalogue = new EventCatalogue().register({ NoteTaken: { version: 1, fields: { note: open } } });
  const store = new MemoryEventStore(catalogue, new SetClock(new Date('2025-03-13T10:00:00Z')));
  const note = (said: string) => ({ type: 'NoteTaken', data: { note: said } });
  await store.append('Case-1', 'noStream', [note('one'), note('two')], context(COMMANDS[0]));
  await store.append('Action-1', 'noStream', [note('three')], context(COMMANDS[1]));
  return store;
}

async function eventsOf(store: MemoryEventStore): Promise<readonly RecordedEvent[]> {
  return (await store.readAll({ after: -1n, max: 10 })).events;
}

describe('The proof of a case', () => {
  it('counts what was recomputed and found as it was written', async () => {
    const store = await storeWithTwoStreams();
    expect(keepsChain(store)).toBe(true);
    expect(await proveCase(store, ['Case-1', 'Action-1'], await eventsOf(store))).toMatchObject({
      events: 3,
      streams: 2,
    });
  });

  it('names the first event that was changed afterwards', async () => {
    const store = await storeWithTwoStreams();
    const tampered: StoredLog = {
      head: () => store.head(),
      readStored: async (query) => (await store.readStored(query)).map(tamperSecond),
    };
    const { broken } = await proveCase(tampered, ['Case-1', 'Action-1'], await eventsOf(store));
    expect(broken).toMatchObject({ fault: 'hash-differs', stream: 'Case-1', revision: 1n });
  });

  it('has one fingerprint, whatever the order in which streams were read', async () => {
    const events = await eventsOf(await storeWithTwoStreams());
    expect(fingerprintOf(events.toReversed())).toBe(fingerprintOf(events));
    expect(fingerprintOf(events.slice(0, 2))).not.toBe(fingerprintOf(events));
  });

  it('can be compared by eye', () => expect(shortHash('3f9a2c110b7e44d1aa')).toBe('3f9a 2c11 0b7e 44d1'));

  const tamperSecond = (event: StoredEvent): StoredEvent =>
    event.revision === 1n ? { ...event, body: Buffer.from('{"note":"never said"}') } : event;
});
