import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, eventStoreMigrations, PostgresEventStore, verifyLog } from '#event-store';
import { SetClock } from '#kernel';
import { ProjectionRunner, projectionsMigrations } from '#projections';
import { contextOf, NOTED, noted } from './faulty-network.js';

const HOUR_MS = 3_600_000;
/** Hours by which the clock is off: a minute of drift, an hour of summer time both ways, days, and a leap second's repeat. */
const JUMPS = [0, 1, -1, 0.02, 24, -24, -48, 0, 0, 365 * 24, -365 * 24];
const NOON = new Date('2026-03-29T00:59:59.000Z'); // a second before summer time

describe('A clock that jumps', () => {
  let test: TestDatabase;
  let clock: SetClock;
  let store: PostgresEventStore;
  beforeAll(async () => {
    test = await testDatabase([...eventStoreMigrations, ...projectionsMigrations]);
    clock = new SetClock(NOON);
    store = new PostgresEventStore(test.url, new EventCatalogue().register(NOTED), clock);
    for (const [n, hours] of JUMPS.entries()) {
      clock.moveTo(new Date(NOON.getTime() + hours * HOUR_MS));
      await store.append(`Note-${n % 2}`, 'any', [noted(`${n}`)], contextOf(n));
    }
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  it('changes no order: positions are that of the writing, and recordedAt never decreases', async () => {
    const { events } = await store.readAll({ after: -1n, max: 100 });
    expect(events.map(({ data }) => (data as { text: string }).text)).toEqual(JUMPS.map((_, n) => `${n}`));
    const times = events.map(({ recordedAt }) => recordedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(await verifyLog(store)).toEqual({ events: JUMPS.length, streams: 2 });
  });

  it('leaves "as known at" exact: the position at a time holds everything recorded until then', async () => {
    const { events } = await store.readAll({ after: -1n, max: 100 });
    for (const { recordedAt } of events) {
      const last = events.findLast((event) => event.recordedAt <= recordedAt);
      expect(await store.positionAt(recordedAt)).toBe(last?.position);
    }
  });

  it('never makes a projection look as if it were ahead of its time', async () => {
    const projection = {
      name: 'idle-v1',
      tables: [],
      types: ['Noted'],
      read: [],
      apply: async () => undefined,
      fold: () => undefined,
    };
    for (const hours of [-365 * 24, 0, 365 * 24]) {
      clock.moveTo(new Date(NOON.getTime() + hours * HOUR_MS));
      const status = await new ProjectionRunner(test.database, store, [projection as never], clock).status();
      for (const { lagSeconds, lagEvents } of status) {
        expect(lagSeconds).toBeGreaterThanOrEqual(0);
        expect(lagEvents).toBeGreaterThanOrEqual(0n);
      }
    }
  });
});
