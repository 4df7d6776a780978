import { testDatabase, type TestDatabase } from '#database/testing';
import { SystemClock } from '#kernel';
import fc from 'fast-check';
import { EventRefused, RevisionConflict } from '../errors.js';
import { EventCatalogue } from '../event-catalogue.js';
import type { Appended, EventContext, EventStore, StreamAppend } from '../event-store.js';
import { MemoryEventStore } from '../memory/memory-event-store.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { CONTRACT_TYPES, context, counted, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

const catalogue = new EventCatalogue().register({
  Noted: CONTRACT_TYPES.Noted,
  Counted: { ...CONTRACT_TYPES.Counted, version: 1 },
});

interface Sent {
  readonly appends: readonly StreamAppend[];
  readonly context: EventContext;
}

/** Few streams and few commands, so that they meet: in one batch, and with what earlier batches left. */
const part: fc.Arbitrary<StreamAppend> = fc.record({
  stream: fc.nat(5).map((n) => `Referral-${n}`),
  expected: fc.oneof(
    fc.constantFrom('noStream' as const, 'exists' as const, 'any' as const, 'any' as const),
    fc.bigInt(-1n, 6n),
  ),
  events: fc.array(fc.oneof(fc.nat(9).map(counted), fc.string({ maxLength: 5 }).filter(isStorable).map(noted)), {
    minLength: 1,
    maxLength: 3,
  }),
});
/** One event for one stream, and no stream or command twice: the usual batch. */
const simple: fc.Arbitrary<Sent[]> = fc
  .uniqueArray(fc.tuple(part, fc.nat(400), fc.nat(19)), {
    minLength: 1,
    comparator: (a, b) => a[0].stream === b[0].stream || a[1] === b[1],
  })
  .map((each) =>
    each.map(([{ stream, expected, events }, n, odds]) => ({
      appends: [{ stream, expected, events: events.slice(0, 1) }],
      context: odds === 0 ? context(n, { occurredAt: new Date('9999-01-01') }) : context(n),
    })),
  );
const sent: fc.Arbitrary<Sent> = fc.record({
  appends: fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ stream }) => stream }),
  context: fc
    .tuple(fc.nat(150), fc.nat(19))
    .map(([n, odds]) => (odds === 0 ? context(n, { occurredAt: new Date('9999-01-01') }) : context(n))),
});

function isStorable(text: string): boolean {
  return !text.includes('\0');
}

/** What became of it, as data. */
async function told(answer: Promise<Appended>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RevisionConflict) return { stream: error.stream, actual: error.actual };
    if (error instanceof EventRefused) return error.reason;
    throw error;
  }
}

async function contents(store: EventStore): Promise<unknown[]> {
  const { events } = await store.readAll({ after: -1n, max: 2_000 });
  return events.map(({ type, data, stream, revision, position, meta, occurredAt }) => {
    return { type, data, stream, revision, position, meta, occurredAt };
  });
}

describe('A batch', () => {
  let test: TestDatabase;
  let store: PostgresEventStore;
  beforeEach(async () => {
    test = await testDatabase(eventStoreMigrations);
    store = new PostgresEventStore(test.url, catalogue);
  });
  afterEach(async () => {
    await store.close();
    await test.close();
  });

  it.each([
    ['of any commands', fc.array(sent, { minLength: 1, maxLength: 20 }), 60],
    ['of one event each', simple, 150],
  ])(
    '%s is answered, and leaves the log, as if its commands had come one after the other',
    async (_, batches, runs) => {
      const twin = new MemoryEventStore(catalogue, new SystemClock());
      const write = (log: EventStore) => (each: Sent) => told(log.appendAtomic(each.appends, each.context));
      await fc.assert(
        fc.asyncProperty(batches, async (batch) => {
          const together = await Promise.all(batch.map(write(store)));
          const apart: unknown[] = [];
          for (const each of batch) apart.push(await write(twin)(each));
          expect(together).toEqual(apart);
        }),
        { numRuns: runs, endOnFailure: true }, // the log goes on from run to run, so a smaller example says nothing
      );
      expect(await contents(store)).toEqual(await contents(twin));
      expect((await verifyLog(store)).broken).toBeUndefined();
      expect(await store.head()).toBeGreaterThan(20n); // about 160, give or take 20: no luck is so bad that this is not reached
    },
  );
});
