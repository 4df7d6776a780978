import { testDatabase, type TestDatabase } from '#database/testing';
import { Pool } from 'pg';
import { encodeCommand } from '../encoded-command.js';
import { EventCatalogue } from '../event-catalogue.js';
import { StoreBusy } from '../errors.js';
import type { Appended, ExpectedRevision } from '../event-store.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { newId } from '../new-id.js';
import { CONTRACT_TYPES, context, counted, failure, gathered, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import { QUEUE_COMMANDS } from './append-lane.js';
import { appendParameters } from './append-request.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** No text of PostgreSQL can hold this name: the statement that brings it fails, and with it its transaction. */
const POISON = 'Poison\u0000';
const catalogue = new EventCatalogue().register(CONTRACT_TYPES).register({ [POISON]: { version: 1, fields: {} } });

describe('Appends that come together', () => {
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

  const appends = (count: number) =>
    Array.from({ length: count }, (_, n) => store.append(`Referral-${n}`, 'noStream', [counted(n)], context(n)));

  /** How many transactions wrote the events. */
  async function transactions(): Promise<number> {
    const [row] = await test.database.query<{ count: number }>('SELECT count(DISTINCT xmin::text)::int FROM es.event');
    return row?.count ?? 0;
  }

  it('are written in one transaction', async () => {
    await Promise.all(appends(64));
    expect(await transactions()).toBe(1);
    await Promise.all([store.append('Referral-0', 'any', [noted('b')], context(100))]);
    expect(await transactions()).toBe(2);
  });

  it('are taken in the order in which they were sent', async () => {
    const sent = Array.from({ length: 300 }, (_, n) =>
      store.append('Referral-1', BigInt(n) - 1n, [counted(n)], context(n)),
    );
    expect((await Promise.all(sent)).map(({ position }) => Number(position))).toEqual(sent.map((_, n) => n));
    expect(await transactions()).toBe(3);
  });

  it('are all written but the one that cannot be', async () => {
    const sent = appends(20);
    const poison = failure(store.append('Referral-100', 'any', [{ type: POISON, data: {} }], context(100)));
    const after = store.append('Referral-101', 'any', [noted('a')], context(101));
    expect(await poison).toMatchObject({ code: '22021' });
    expect(await Promise.all([...sent, after])).toHaveLength(21);
    expect(await verifyLog(store)).toEqual({ events: 21, streams: 21 });
  });

  it('tell listeners once, not once each', async () => {
    let told = 0;
    store.onAppended(() => told++);
    await Promise.all(appends(50));
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(4); // the connection to other processes may have given a hint of its own
  });

  it('are turned away at once when too many wait, without a trace, and count once when they are sent again', async () => {
    const sent = appends(QUEUE_COMMANDS);
    expect(await failure(store.append('Late-1', 'any', [noted('a')], context(90_000)))).toBeInstanceOf(StoreBusy);
    await Promise.all(sent);
    expect(await store.outcomeOf(context(90_000).commandId)).toBeUndefined();
    expect(await store.append('Late-1', 'any', [noted('a')], context(90_000))).toMatchObject({ duplicate: false });
    expect(await store.head()).toBe(BigInt(QUEUE_COMMANDS));
  });

  it('from two processes at once, over the same streams, keep one order and one chain', async () => {
    const other = new PostgresEventStore(test.url, catalogue);
    const each = async (through: PostgresEventStore, n: number): Promise<Appended> =>
      through.append(`Referral-${n % 7}`, 'any', [counted(n), noted('x')], context(n));
    const ways = Array.from({ length: 400 }, (_, n) => n);
    // every fourth command goes both ways, as one does that a person sent again to another server
    const sent = ways.flatMap((n) => [
      each(n % 2 ? store : other, n),
      ...(n % 4 ? [] : [each(n % 2 ? other : store, n)]),
    ]);
    const all = await Promise.all(sent);
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(400);
    expect(await verifyLog(store)).toEqual({ events: 800, streams: 7 });
    await other.close();
  });

  it('share the log with programs of releases before, which write by the functions that there were', async () => {
    const pool = new Pool({ connectionString: test.url, max: 4 });
    const write = (n: number) => ({ stream: `Referral-${n % 3}`, expected: 'any', events: [counted(n)] }) as const;
    const first = (n: number) => {
      const parameters = appendParameters(encodeCommand(catalogue, [write(n)], context(n)));
      return pool.query('SELECT * FROM es.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', parameters);
    };
    const second = (n: number) => {
      const id = context(n).commandId;
      const event = `'{${newId(id, 'event/0')}}', '{1}', '{1}', '{12}', '{}{"number":1}'`;
      return pool.query(
        `SELECT * FROM es.append_batch('{${id}}', '{Referral-${n % 3}}', '{Counted}', '{1}', '{2026-01-01}', '{1}', '{2}',
                                       '{1}', '{-2}', '{1}', ${event})`,
      );
    };
    const now = (n: number) => store.appendAtomic([write(n)], context(n));
    const ways = [first, second, now];
    await Promise.all(Array.from({ length: 120 }, (_, n) => ways[n % 4]?.(n) ?? now(n)));
    expect(await store.appendAtomic([write(1)], context(1))).toMatchObject({ duplicate: true });
    expect(await verifyLog(store)).toEqual({ events: 120, streams: 3 });
    await pool.end();
  });

  it('hold when everything comes at once: several streams a command, conflicts, repeats, poison', async () => {
    let taken = 0;
    const writer = async (w: number) => {
      for (let round = 0; round < 25; round++) {
        const n = w * 100 + round;
        const stream = `Referral-${(w + round) % 5}`;
        const expected: ExpectedRevision =
          round % 3 ? 'any' : BigInt((await gathered(store.readStream(stream))).length) - 1n;
        const type = round % 11 === 10 ? { type: POISON, data: {} } : counted(n);
        const two = [
          { stream, expected, events: [noted('a'), type] },
          { stream: `Sharing-${n % 40}`, expected: 'any' as const, events: [noted('b')] },
        ];
        const ends = await Promise.allSettled([
          store.appendAtomic(two, context(n)),
          store.appendAtomic(two, context(n)),
        ]);
        taken += ends.filter((end) => end.status === 'fulfilled' && !end.value.duplicate).length;
      }
    };
    await Promise.all(Array.from({ length: 24 }, (_, w) => writer(w)));
    expect(taken).toBeGreaterThan(300);
    expect(await verifyLog(store)).toMatchObject({ events: taken * 3 });
    expect((await verifyLog(store)).broken).toBeUndefined();
  });

  describe('in a batch that does not agree with itself', () => {
    const [one, two] = [context(1).commandId, context(2).commandId];
    const batch = (streams: string, body: string) =>
      test.database.query(
        `SELECT * FROM es.append_batch('{${one}}', '${streams}', '{Noted}', '{1}', '{2026-01-01}', '{1}',
                                       '{2}', '{1}', '{-2}', '{1}', '{${one}}', '{1}', '{1}', '{${body}}', 'abcd')`,
      );
    const USUAL = {
      ...{
        commands: `{${one},${two}}`,
        streams: '{Referral-1,Referral-2}',
        command: '{1,2}',
        occurred: '{2026-01-01,2026-01-01}',
      },
      ...{
        parts: '{1,1}',
        meta: '{"{}","{}"}',
        stream: '{1,2}',
        expected: '{-2,-2}',
        events: '{1,1}',
        ids: `{${one},${two}}`,
      },
      ...{ types: '{1,1}', versions: '{1,1}', bodies: '{"{}","{}"}' },
    };
    const group = (changes: Partial<typeof USUAL> = {}) => {
      const g = { ...USUAL, ...changes };
      return test.database.query<{ outcomes: string }>(
        'SELECT * FROM es.append_group($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
        [
          ...[g.commands, g.streams, '{Noted}', g.command, g.occurred, g.parts, g.meta],
          ...[g.stream, g.expected, g.events, g.ids, g.types, g.versions, g.bodies],
        ],
      );
    };

    it('are refused, and nothing of it is written, when it comes from the release before', async () => {
      expect(await failure(batch('{Referral-1,Referral-1}', '2'))).toMatchObject({ code: 'ES004' });
      expect(await failure(batch('{Referral-1}', '3'))).toMatchObject({ code: 'ES004' });
      expect(await store.head()).toBe(-1n);
      await batch('{Referral-1}', '2');
      expect(await store.head()).toBe(0n);
    });

    it.each([
      ['a new stream stands in two places', { streams: '{Referral-7,Referral-7}' }, '23505'],
      ['a stream stands in two places', { streams: '{Referral-1,Referral-1}' }, 'ES004'],
      ['a stream that is not used is listed', { streams: '{Referral-1,Referral-2,Referral-2}' }, 'ES004'],
      ['a command stands in two places', { commands: `{${two},${two}}` }, '23505'],
      ['an envelope is missing', { meta: '{"{}"}' }, '23502'],
      ['there is an envelope too many', { meta: '{"{}","{}","{}"}' }, '23502'],
      ['a body is missing', { bodies: '{"{}"}' }, '23502'],
      ['there is a body too many', { bodies: '{"{}","{}","{}"}' }, '23502'],
      ['there is an expectation too many', { expected: '{-2,-2,-2}' }, '23502'],
      ['a type is none of those listed', { types: '{1,2}' }, '23502'],
      ['a command has more parts than there are', { parts: '{1,2}' }, 'ES004'],
      ['a part has more events than there are', { events: '{2,2}' }, 'ES004'],
    ])('are refused, and nothing of it is written: %s', async (_, changes, code) => {
      await store.append('Referral-1', 'noStream', [noted('a')], context(100));
      expect(await failure(group(changes))).toMatchObject({ code });
      expect(await verifyLog(store)).toEqual({ events: 1, streams: 1 });
      expect(await group()).toMatchObject([{ outcomes: 'oo' }]);
      expect(await verifyLog(store)).toEqual({ events: 3, streams: 2 });
    });
  });
});
