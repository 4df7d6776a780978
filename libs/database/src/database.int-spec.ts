import { inspect } from 'node:util';
import { testDatabase, type TestDatabase } from '#database/testing';
import type { Database } from './database.js';

describe('A database of a spec', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());

  it('knows trigrams and accents', async () => {
    const [row] = await test.database.query<{ plain: string; likeness: number }>(
      `SELECT lower(unaccent('ZOË')) AS plain, similarity('zoë', 'zoë') AS likeness`,
    );
    expect(row).toEqual({ plain: 'zoe', likeness: 1 });
  });

  it('tells the time in UTC and gives no statement for ever', async () => {
    const [row] = await test.database.query<{ zone: string; statement: string; idle: string }>(
      `SELECT current_setting('timezone') AS zone, current_setting('statement_timeout') AS statement,
              current_setting('idle_in_transaction_session_timeout') AS idle`,
    );
    expect(row).toEqual({ zone: 'UTC', statement: '30s', idle: '1min' });
  });

  it('undoes a transaction that throws and keeps one that does not', async () => {
    await test.database.query('CREATE TABLE note (text text)');
    const failing = test.database.tx(async (tx) => {
      await tx.query(`INSERT INTO note VALUES ('undone')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await test.database.tx((tx) => tx.query(`INSERT INTO note VALUES ('kept')`));
    expect(await test.database.query('SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  });

  it('sends a statement behind one whose answer nobody has waited for yet', async () => {
    const apart = await test.database.tx(async (tx) => {
      const time = async () => (await tx.query<{ at: Date }[]>('SELECT clock_timestamp() AS at'))[0]?.at;
      const slow = tx.query('SELECT pg_sleep(0.2)');
      const behind = time();
      await new Promise(setImmediate); // both were handed over
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000); // this program stands still, the server does not
      await slow;
      return Number(await time()) - Number(await behind);
    });
    expect(apart).toBeGreaterThan(500); // milliseconds
  });

  it('answers each of several statements that were sent at once, and undoes them where one fails', async () => {
    await test.database.query('CREATE TABLE several (number int PRIMARY KEY)');
    const add = (...numbers: number[]) =>
      test.database.tx((tx) =>
        Promise.allSettled(
          numbers.map((number) => tx.query('INSERT INTO several VALUES ($1) RETURNING number', [number])),
        ),
      );
    expect(await add(1, 2)).toMatchObject([{ value: [{ number: 1 }] }, { value: [{ number: 2 }] }]);
    expect(await add(3, 1, 4)).toMatchObject([
      { value: [{ number: 3 }] },
      { reason: { code: '23505' } },
      { reason: { code: '25P02' } },
    ]);
    expect(await test.database.query('SELECT number FROM several ORDER BY number')).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  it('tells of a failed statement without the values in it', async () => {
    await test.database.query('CREATE TABLE person (name text UNIQUE)');
    const add = (name: string) => test.database.query('INSERT INTO person VALUES ($1)', [name]);
    await add('Canary Byrne');
    const failure: unknown = await add('Canary Byrne').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: '23505', constraint: 'person_name_key' });
    expect(inspect(failure, { depth: 9 })).not.toContain('Canary');
  });
});

describe('A filled database of a spec', () => {
  let fillings = 0;
  const filling = {
    name: 'with a note',
    async fill(database: Database) {
      fillings += 1;
      await database.query('CREATE TABLE note AS SELECT 1 AS number');
    },
  };

  it('is filled once, however many ask for it at the same moment, and each has its own', async () => {
    const [one, other] = await Promise.all([testDatabase([], filling), testDatabase([], filling)]);
    await one.database.query('DELETE FROM note');
    expect(await other.database.query('SELECT number FROM note')).toEqual([{ number: 1 }]);
    expect(fillings).toBe(1);
    await Promise.all([one.close(), other.close()]);
  });

  it('does not fill one that is asked for without it', async () => {
    const plain = await testDatabase();
    await expect(plain.database.query('SELECT number FROM note')).rejects.toMatchObject({ code: '42P01' });
    await plain.close();
  });
});
