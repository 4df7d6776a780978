import { until } from '#kernel/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { Pool } from 'pg';
import { EventCatalogue } from '../event-catalogue.js';
import { encodeCommand } from '../encoded-command.js';
import type { RecordedEvent } from '../event-store.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { CONTRACT_TYPES, command, context, counted, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import { appendParameters } from './append-request.js';
import { PostgresEventStore } from './postgres-event-store.js';

const APPEND = 'SELECT * FROM es.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';
const catalogue = new EventCatalogue().register(CONTRACT_TYPES);

describe('Transactions around the log', () => {
  let test: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;
  beforeEach(async () => {
    test = await testDatabase(eventStoreMigrations);
    pool = new Pool({ connectionString: test.url, max: 16 });
    store = new PostgresEventStore(pool, catalogue);
  });
  afterEach(async () => {
    await store.close();
    await pool.end();
    await test.close();
  });

  /** Appends in a transaction of its own that lingers before it ends, and ends it well or not. */
  async function append(n: number, end: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const session = await pool.connect();
    const events = [counted(n), counted(n)];
    const encoded = encodeCommand(catalogue, [{ stream: `Referral-${n % 5}`, expected: 'any', events }], context(n));
    try {
      await session.query('BEGIN');
      await session.query(APPEND, appendParameters(encoded));
      await session.query(`SELECT pg_sleep($1)`, [(n % 3) / 1000]);
      await session.query(end);
    } finally {
      session.release();
    }
  }

  it('leave no hole where sixteen write at once and a third of them change their mind', async () => {
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    const following = (async () => {
      for await (const event of store.subscribe({ after: -1n, signal: stop.signal })) seen.push(event);
    })();
    const ends = Array.from({ length: 240 }, (_, n) => (n % 3 === 0 ? 'ROLLBACK' : 'COMMIT'));
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        for (let n = writer; n < ends.length; n += 16) await append(n, ends[n] ?? 'COMMIT');
      }),
    );
    await until(() => seen.length >= 320);
    stop.abort();
    await following;

    expect(seen.map(({ position }) => Number(position))).toEqual(Array.from({ length: 320 }, (_, n) => n));
    expect(await verifyLog(store)).toEqual({ events: 320, streams: 5 });
  });

  it('leave no receipt of what was rolled back', async () => {
    await append(1, 'ROLLBACK');
    expect(await store.outcomeOf(command(1))).toBeUndefined();
    await append(1, 'COMMIT');
    expect(await store.outcomeOf(command(1))).toMatchObject({ position: 1n });
  });

  it.each(['REPEATABLE READ', 'SERIALIZABLE'])('may not be %s', async (isolation) => {
    const session = await pool.connect();
    const encoded = encodeCommand(
      catalogue,
      [{ stream: 'Referral-1', expected: 'any', events: [noted('a')] }],
      context(1),
    );
    await session.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    await expect(session.query(APPEND, appendParameters(encoded))).rejects.toMatchObject({ code: 'ES001' });
    await session.query('ROLLBACK');
    session.release();
  });

  it('let a reader in another process see events without being told of them', async () => {
    const elsewhere = new PostgresEventStore(test.url, catalogue);
    const stop = new AbortController();
    const read = (async () => {
      for await (const event of elsewhere.subscribe({ after: -1n, signal: stop.signal })) return event.position;
      return undefined;
    })();
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    expect(await read).toBe(0n);
    await elsewhere.close();
  });

  it('leave a pool that was lent in the hands of its owner', async () => {
    await store.close();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
