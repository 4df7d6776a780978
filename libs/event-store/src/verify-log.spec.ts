import { SetClock } from '#kernel';
import { EventCatalogue } from './event-catalogue.js';
import { chainLink, chainStart } from './hash-chain.js';
import { MemoryEventStore } from './memory/memory-event-store.js';
import type { StoredEvent, StoredLog } from './stored-event.js';
import { CONTRACT_TYPES, context, noted } from './testing/contract-subject.js';
import { verifyLog, verifyStream } from './verify-log.js';

/** Three events of Referral-1 and one of Referral-2, at positions 0, 1, 3 and 2. */
async function written(): Promise<readonly StoredEvent[]> {
  const clock = new SetClock(new Date('2026-03-02T12:00:00.000Z'));
  const store = new MemoryEventStore(new EventCatalogue().register(CONTRACT_TYPES), clock);
  for (const [n, stream] of ['Referral-1', 'Referral-1', 'Referral-2', 'Referral-1'].entries())
    await store.append(stream, 'any', [noted(`note ${n}`)], context(n));
  return store.readStored({ after: -1n, max: 10 });
}

/** A log of which somebody has changed the rows. */
function logOf(events: readonly StoredEvent[], head = 3n): StoredLog {
  return {
    head: async () => head,
    readStored: async ({ after, max, stream }) =>
      events.filter((event) => event.position > after && (stream ?? event.stream) === event.stream).slice(0, max),
  };
}

const changed = async (position: number, change: Partial<StoredEvent>) =>
  logOf((await written()).map((event, index) => (index === position ? { ...event, ...change } : event)));

const without = async (...positions: number[]) =>
  logOf((await written()).filter((_, index) => !positions.includes(index)));

describe('Verifying the log', () => {
  it('finds an untouched log whole', async () =>
    expect(await verifyLog(logOf(await written()))).toEqual({ events: 4, streams: 2 }));

  it.each<[string, Partial<StoredEvent>]>([
    ['its content', { body: Buffer.from('{"text":"another"}') }],
    ['its envelope', { meta: Buffer.from('{}') }],
    ['its type', { type: 'Counted' }],
    ['when it happened, by a microsecond', { occurredMicros: 1_578_301_200_000_001n }],
    ['when it was recorded', { recordedMicros: 1_772_452_799_000_000n }],
    ['its id', { eventId: '00000000-0000-4000-8000-000000000000' }],
    ['its hash', { hash: Buffer.alloc(32) }],
    ['its version', { schemaVersion: 2 }],
  ])('names the event of which somebody changed %s', async (_, change) =>
    expect(await verifyLog(await changed(1, change))).toEqual({
      events: 1,
      streams: 1,
      broken: {
        position: 1n,
        fault: 'hash-differs',
        stream: 'Referral-1',
        revision: 1n,
        type: change.type ?? 'Noted',
      },
    }),
  );

  it('names the event behind a hole', async () =>
    expect((await verifyLog(await without(2))).broken).toMatchObject({ position: 3n, fault: 'position-gap' }));

  it('notices that the beginning is missing', async () =>
    expect((await verifyLog(await without(0))).broken).toMatchObject({ position: 1n, fault: 'position-gap' }));

  it('notices that the end is missing', async () =>
    expect((await verifyLog(await without(2, 3))).broken).toEqual({ position: 2n, fault: 'end-missing' }));

  it('notices an event that was moved to another stream', async () =>
    expect((await verifyLog(await changed(2, { stream: 'Referral-1' }))).broken).toMatchObject({
      position: 2n,
      fault: 'revision-gap',
    }));

  it('notices times that cannot be, though the chain was made to fit them', async () => {
    const events = await written();
    const rewritten = (change: Partial<StoredEvent>) =>
      logOf(
        events.map((event, index) => {
          const forged = { ...event, ...change };
          return index === 2 ? { ...forged, hash: chainLink(chainStart('Referral-2'), forged) } : event;
        }),
      );
    const earlier = await verifyLog(rewritten({ recordedMicros: 1_772_452_799_000_000n }));
    expect(earlier.broken).toMatchObject({ position: 2n, fault: 'recorded-too-early' });
    const future = await verifyLog(rewritten({ occurredMicros: 1_999_999_999_000_000n }));
    expect(future.broken).toMatchObject({ position: 2n, fault: 'occurred-after-recorded' });
  });

  it('tells how far it is', async () => {
    const told: bigint[][] = [];
    await verifyLog(logOf(await written()), (done, of) => told.push([done, of]));
    expect(told).toEqual([[4n, 4n]]);
  });

  it('looks at one stream alone', async () => {
    expect(await verifyStream(logOf(await written()), 'Referral-1')).toEqual({ events: 3, streams: 1 });
    expect(await verifyStream(await without(2), 'Referral-1')).toEqual({ events: 3, streams: 1 });
    expect((await verifyStream(await without(1), 'Referral-1')).broken).toMatchObject({
      position: 3n,
      fault: 'revision-gap',
    });
  });
});
