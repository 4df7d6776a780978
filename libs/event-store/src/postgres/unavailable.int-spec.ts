import { testDatabase, type TestDatabase } from '#database/testing';
import { until } from '#kernel/testing';
import { Client } from 'pg';
import { EventCatalogue } from '../event-catalogue.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { CONTRACT_TYPES, context, failure, noted } from '../testing/contract-subject.js';
import { PostgresEventStore } from './postgres-event-store.js';

const catalogue = new EventCatalogue().register(CONTRACT_TYPES);
const END_SESSIONS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE application_name = 'sightline event store' AND datname = current_database()`;
const WAITING = `SELECT FROM pg_stat_activity WHERE application_name = 'sightline event store'
                    AND datname = current_database() AND wait_event_type = 'Lock'`;

describe('A log that cannot be reached', () => {
  let test: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    test = await testDatabase(eventStoreMigrations);
    store = new PostgresEventStore(test.url, catalogue);
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  /** Does something while another session holds the log, so that every append waits. */
  async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
    const holder = new Client({ connectionString: test.url });
    await holder.connect();
    await holder.query('BEGIN; SELECT 1 FROM es.log FOR UPDATE');
    try {
      return await work();
    } finally {
      await holder.end();
    }
  }

  const append = (n: number) => store.append('Referral-1', 'any', [noted('a')], context(n));

  /** Ends the sessions of the store under an append that waits. */
  async function loseSession(): Promise<void> {
    await until(async () => (await test.database.query(WAITING)).length > 0);
    await test.database.query(END_SESSIONS);
  }

  it('does not let a session that is lost in the middle of an append be noticed', async () => {
    await append(1);
    const appended = whileHeld(async () => {
      const waiting = append(2);
      await loseSession();
      return { waiting };
    });
    expect(await (await appended).waiting).toMatchObject({ position: 1n, duplicate: false });
  });

  it('says so when a second one is lost too, and works again after', async () => {
    const lost = await whileHeld(async () => {
      const waiting = failure(append(3));
      await loseSession();
      await loseSession();
      return waiting;
    });
    expect(lost).toMatchObject({ name: 'StoreUnavailable', code: '57P01' });
    expect(await append(3)).toMatchObject({ position: 2n, duplicate: false });
  });

  it('keeps the order of batches that were under way in it', async () => {
    const { revisions } = await append(10_000);
    const last = revisions.get('Referral-1') ?? 0n;
    const appended = await whileHeld(async () => {
      const waiting = Array.from({ length: 300 }, (_, n) =>
        store.append('Referral-1', last + BigInt(n), [noted('b')], context(10_001 + n)),
      );
      await loseSession();
      return { all: Promise.all(waiting) };
    });
    const all = await appended.all;
    expect(all.map(({ revisions }) => revisions.get('Referral-1'))).toEqual(all.map((_, n) => last + 1n + BigInt(n)));
  });

  it('works on after its resting sessions were ended', async () => {
    await append(4);
    await test.database.query(END_SESSIONS);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await append(5)).toMatchObject({ duplicate: false });
  });

  it('does not wait for ever for a session that holds the log', async () => {
    expect(await whileHeld(() => failure(append(6)))).toMatchObject({ name: 'StoreUnavailable', code: '55P03' });
  });

  it('says so when nobody answers at the address', async () => {
    const nowhere = new PostgresEventStore('postgres://nobody@127.0.0.1:1/none', catalogue);
    expect(await failure(nowhere.head())).toMatchObject({ name: 'StoreUnavailable', code: 'ECONNREFUSED' });
    await nowhere.close();
  });
});
