import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '../event-catalogue.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { REWRITES } from '../testing/rewrites.js';
import { CONTRACT_TYPES, context, failure, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

describe('The tables of the log', () => {
  let test: TestDatabase;
  let database: Database;
  let store: PostgresEventStore;
  beforeAll(async () => {
    test = await testDatabase(eventStoreMigrations);
    database = test.database;
    store = new PostgresEventStore(test.url, new EventCatalogue().register(CONTRACT_TYPES));
    await store.append('Referral-1', 'noStream', [noted('a'), noted('b')], context(1));
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  it.each(REWRITES)('refuse %s', async (sql) => {
    expect(await failure(database.query(sql))).toMatchObject({ code: 'ES003' });
    expect(await verifyLog(store)).toEqual({ events: 2, streams: 1 });
  });

  it('show the verifier what somebody did who could switch the refusal off', async () => {
    await database.tx(async (tx) => {
      await tx.query('ALTER TABLE es.event DISABLE TRIGGER no_rewriting');
      await tx.query(`UPDATE es.event SET body = convert_to('{"text":"c"}', 'UTF8') WHERE position = 1`);
      await tx.query('ALTER TABLE es.event ENABLE TRIGGER no_rewriting');
    });
    expect((await verifyLog(store)).broken).toMatchObject({ position: 1n, fault: 'hash-differs' });
  });

  it('hold what was promised: a read of one stream looks into its own partitions only', async () => {
    const plan = await database.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, COSTS OFF) SELECT e.position FROM es.stream s JOIN es.event e
         ON e.stream_id = s.stream_id AND e.position BETWEEN s.first_position AND s.last_position
       WHERE s.name = 'Referral-1'`,
    );
    const lines = plan.map((line) => line['QUERY PLAN']).filter((line) => line.includes('event_p'));
    expect(lines.filter((line) => !line.includes('never executed')).join('\n')).not.toMatch(/event_p00[1-4]/);
  });
});
