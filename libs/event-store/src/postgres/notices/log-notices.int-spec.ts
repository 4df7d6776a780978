import { testDatabase, type TestDatabase } from '#database/testing';
import { leastOf, until } from '#kernel/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventCatalogue } from '../../event-catalogue.js';
import type { RecordedEvent } from '../../event-store.js';
import { eventStoreMigrations } from '../../migrations/index.js';
import { CONTRACT_TYPES, context, noted } from '../../testing/contract-subject.js';
import { PostgresEventStore } from '../postgres-event-store.js';

const catalogue = new EventCatalogue().register(CONTRACT_TYPES);
const LISTENERS = `pg_stat_activity WHERE application_name = 'sightline log listener' AND datname = current_database()`;

/** Two processes on one log: each store knows nothing of the other but what the database tells it. */
describe('Notices between processes', () => {
  let test: TestDatabase;
  let here: PostgresEventStore;
  let there: PostgresEventStore;
  beforeEach(async () => {
    test = await testDatabase(eventStoreMigrations);
    here = new PostgresEventStore(test.url, catalogue);
    there = new PostgresEventStore(test.url, catalogue);
  });
  afterEach(async () => {
    await Promise.all([here.close(), there.close()]);
    await test.close();
  });

  const append = (n: number) => here.append('Referral-1', 'any', [noted(`${n}`)], context(n));
  const listeners = async () =>
    (await test.database.query(`SELECT pid FROM ${LISTENERS} AND query LIKE 'LISTEN%'`)).length;

  it('arrive well before the next poll would come', async () => {
    let [hints, heardAt] = [0, 0];
    there.onAppended(() => {
      hints++;
      heardAt = performance.now();
    });
    await until(() => hints === 1); // it listens now
    const heardAfter = async () => {
      const before = hints;
      const begun = performance.now();
      await append(before);
      await until(() => hints > before);
      return heardAt - begun;
    };
    expect(await leastOf(500, heardAfter)).toBeLessThan(500); // the longest poll is a second
  });

  it('are few, however many appends there are, and the last append is told of', async () => {
    let hints = 0;
    there.onAppended(() => hints++);
    await until(() => hints === 1); // it listens now
    hints = 0;
    const begun = performance.now();
    for (let n = 0; n < 100; n++) await append(n);
    const lasted = performance.now() - begun;
    await until(() => hints > 0);
    await sleep(200);
    expect(hints).toBeLessThanOrEqual(lasted / 20 + 2);
    const before = hints;
    await append(100);
    await until(() => hints > before);
  });

  it('are not told to the process that appended, which knows', async () => {
    const hints = { here: 0, there: 0 };
    here.onAppended(() => hints.here++);
    there.onAppended(() => hints.there++);
    await until(() => hints.here === 1 && hints.there === 1); // both listen now
    await append(1);
    await until(() => hints.there === 2);
    await sleep(200);
    expect(hints.here).toBe(2);
  });

  it('may be lost without losing an event: the server ends the listener, again and again', async () => {
    const got: RecordedEvent[] = [];
    const ending = new AbortController();
    const following = (async () => {
      for await (const event of there.subscribe({ after: -1n, signal: ending.signal })) got.push(event);
    })();
    for (let n = 0; n < 20; n++) {
      await test.database.query(`SELECT pg_terminate_backend(pid) FROM ${LISTENERS}`);
      await append(n);
    }
    await until(() => got.length === 20);
    expect(got.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, n) => BigInt(n)));
    await until(async () => (await listeners()) === 1); // it listens again by itself
    ending.abort();
    await following;
  });

  it('cost no session where nobody wants hints', async () => {
    await append(1);
    expect(await listeners()).toBe(0);
  });
});
