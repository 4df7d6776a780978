import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, eventStoreMigrations, PostgresEventStore, StoreBusy, verifyLog } from '#event-store';
import { contextOf, NOTED, noted } from './faulty-network.js';

/** Several times what may wait, all at one moment. */
const APPENDS = 20_000;

describe('More appends than the log can take', () => {
  let test: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    test = await testDatabase(eventStoreMigrations);
    store = new PostgresEventStore(test.url, new EventCatalogue().register(NOTED));
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  it('are turned away at once, nothing of them written; those that were taken are all there; then all is as before', async () => {
    const order: ('taken' | 'turned away')[] = [];
    const outcomes = await Promise.all(
      Array.from({ length: APPENDS }, (_, n) =>
        store.append(`Note-${n % 500}`, 'any', [noted(`${n}`)], contextOf(n)).then(
          (appended) => {
            order.push('taken');
            return appended;
          },
          (error: unknown) => {
            order.push('turned away');
            return error;
          },
        ),
      ),
    );
    const faults = outcomes.filter((outcome) => outcome instanceof Error);
    expect(faults.length).toBeGreaterThan(1_000);
    for (const fault of faults) expect(fault).toBeInstanceOf(StoreBusy);
    // Nobody is kept waiting for a no: all of them come before the first answer of the database.
    expect(order.indexOf('taken')).toBe(faults.length);
    expect(await verifyLog(store)).toMatchObject({ events: APPENDS - faults.length });
    expect(await store.append('Note-1', 'any', [noted('later')], contextOf(APPENDS))).toMatchObject({
      duplicate: false,
    });
  });
});
