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
