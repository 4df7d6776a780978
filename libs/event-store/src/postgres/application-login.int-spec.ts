import { migrate } from '#database';
import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import { SetClock } from '#kernel';
import { Client } from 'pg';
import { EventCatalogue } from '../event-catalogue.js';
import { logPrivileges } from '../log-privileges.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { REWRITES } from '../testing/rewrites.js';
import { CONTRACT_TYPES, context, failure, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

const BEYOND = [
  `INSERT INTO es.log VALUES (2, 0, now())`,
  `UPDATE es.log SET next_position = 0`,
  `UPDATE es.stream SET revision = 7`,
  `INSERT INTO es.receipt VALUES (gen_random_uuid(), 0, 0)`,
  `INSERT INTO es.event SELECT e.* FROM es.event e`,
  'SELECT FROM es.log FOR UPDATE',
  'SELECT es.add_partition(77)',
  'DROP TABLE es.event',
  'ALTER TABLE es.event DISABLE TRIGGER no_rewriting',
  'ALTER TABLE es.event_p000 DISABLE TRIGGER ALL',
  `SET session_replication_role = replica`,
  'DROP TRIGGER no_rewriting ON es.event',
  'CREATE OR REPLACE FUNCTION es.forbid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$',
  'CREATE TABLE es.mine (name text)',
  'CREATE TABLE public.mine (name text)',
  'CREATE SCHEMA mine',
];

const catalogue = new EventCatalogue().register(CONTRACT_TYPES);

describe('The application’s login, with the log', () => {
  let test: TestDatabase;
  let session: Client;
  let store: PostgresEventStore;
  beforeAll(async () => {
    test = await testDatabase(eventStoreMigrations);
    const url = applicationUrlOf(test.url);
    const role = new URL(url).username;
    await migrate(test.url, eventStoreMigrations, undefined, { role, privileges: [logPrivileges] });
    session = new Client({ connectionString: url });
    await session.connect();
    store = new PostgresEventStore(url, catalogue);
    await store.append('Referral-1', 'noStream', [noted('a'), noted('b')], context(1));
  });
  afterAll(async () => {
    await store.close();
    await session.end();
    await test.close();
  });

  it.each([...REWRITES, ...BEYOND])('has no privilege to %s', async (sql) => {
    expect(await failure(session.query(sql))).toMatchObject({ code: '42501' });
    expect(await verifyLog(store)).toEqual({ events: 2, streams: 1 });
  });

  it('appends, finds and reads through the store', async () => {
    const appended = await store.append('Referral-2', 'noStream', [noted('c')], context(2));
    expect(appended).toMatchObject({ position: 2n, duplicate: false });
    expect(await store.outcomeOf(context(2).commandId)).toMatchObject({ position: 2n, duplicate: true });
    expect(await store.positionAt(new Date())).toBe(2n);
    expect(await verifyLog(store)).toEqual({ events: 3, streams: 2 });
  });

  it('cannot date an event', async () => {
    const dated = new PostgresEventStore(applicationUrlOf(test.url), catalogue, new SetClock(new Date('2020-01-01')));
    const past = { ...context(3), occurredAt: new Date('2020-01-01') };
    expect(await failure(dated.append('Referral-3', 'any', [noted('d')], past))).toMatchObject({ code: '42501' });
    await dated.close();
  });

  it('is not misled by tables that it makes for itself', async () => {
    await session.query(
      'CREATE TEMPORARY TABLE event (LIKE es.event); CREATE TEMPORARY TABLE log AS SELECT * FROM es.log',
    );
    const { rows } = await session.query<{ path: string[] }>(
      `SELECT proconfig AS path FROM pg_proc WHERE pronamespace = 'es'::regnamespace AND prosecdef`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { path } of rows) expect(path).toContain('search_path=es, pg_catalog, pg_temp');
  });
});
