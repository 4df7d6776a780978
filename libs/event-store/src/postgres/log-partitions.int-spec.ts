import { migrate } from '#database';
import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '../event-catalogue.js';
import { logPrivileges } from '../log-privileges.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { CONTRACT_TYPES, context, failure, noted } from '../testing/contract-subject.js';
import { LogPartitions } from './log-partitions.js';
import { PostgresEventStore } from './postgres-event-store.js';

const SIZE = 10_000_000n;
const catalogue = new EventCatalogue().register(CONTRACT_TYPES);

describe('The partitions of the log', () => {
  let test: TestDatabase;
  let store: PostgresEventStore;
  let partitions: LogPartitions;
  beforeEach(async () => {
    test = await testDatabase(eventStoreMigrations);
    const url = applicationUrlOf(test.url);
    const role = new URL(url).username;
    await migrate(test.url, eventStoreMigrations, undefined, { role, privileges: [logPrivileges] });
    store = new PostgresEventStore(url, catalogue);
    partitions = new LogPartitions(test.database);
  });
  afterEach(async () => {
    await store.close();
    await test.close();
  });

  /** As if so many events had been written. */
  const standAt = (position: bigint) => test.database.query('UPDATE es.log SET next_position = $1', [position]);
  const left = () => partitions.positionsLeft();

  it('are made two ahead, by several at once and again without harm', async () => {
    expect(await left()).toBe(5n * SIZE); // those of the first migration
    await standAt(5n * SIZE - 1n);
    await Promise.all([partitions.run(), partitions.run(), partitions.run()]);
    expect(await left()).toBe(2n * SIZE + 1n);
    await partitions.run();
    expect(await left()).toBe(2n * SIZE + 1n);
  });

  it('are crossed under load, without a hole and without waiting', async () => {
    const border = 5n * SIZE;
    await standAt(border - 200n);
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let n = 0; n < 25; n++)
        await store.append(`Referral-${writer}`, 'any', [noted(`${n}`)], context(writer * 100 + n));
    });
    await Promise.all([...writers, partitions.run()]);
    const { events } = await store.readAll({ after: border - 201n, max: 1_000 });
    expect(events.map(({ position }) => position)).toEqual(
      Array.from({ length: 400 }, (_, n) => border - 200n + BigInt(n)),
    );
    const [row] = await test.database.query<{ here: string }>('SELECT count(*) AS here FROM es.event_p005');
    expect(row?.here).toBe('200');
  });

  it('take nothing that would rewrite them, like those of the first migration', async () => {
    await standAt(5n * SIZE);
    await partitions.run();
    await store.append('Referral-1', 'noStream', [noted('a')], context(1));
    for (const sql of ['TRUNCATE es.event_p005', 'DELETE FROM es.event_p005', `UPDATE es.event_p005 SET meta = ''`])
      expect(await failure(test.database.query(sql))).toMatchObject({ code: 'ES003' });
  });

  it('are the only room there is: without them an append fails, and nothing is written', async () => {
    await standAt(5n * SIZE);
    expect(await left()).toBe(0n);
    expect(await failure(store.append('Referral-1', 'any', [noted('a')], context(1)))).toBeInstanceOf(Error);
    expect(await store.head()).toBe(5n * SIZE - 1n);
    await partitions.run();
    expect(await store.append('Referral-1', 'any', [noted('a')], context(1))).toMatchObject({ position: 5n * SIZE });
  });
});
