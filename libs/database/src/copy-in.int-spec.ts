import { copyIn } from './copy-in.js';
import { testDatabase, type TestDatabase } from './testing.js';

describe('Rows that are copied in', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase([]);
    await test.database.query('CREATE TABLE copied (id int PRIMARY KEY, name text)');
  });
  beforeEach(() => test.database.query('TRUNCATE copied').then(() => undefined));
  afterAll(() => test.close());

  const copy = (text: string) => test.database.tx((tx) => copyIn(tx, 'copied (id, name)', text));
  const names = async () =>
    (await test.database.query<{ name: string | null }>('SELECT name FROM copied ORDER BY id')).map(({ name }) => name);

  it('are there, thousands of them, of one transaction', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `${n}\t${'x'.repeat(100)}\n`);
    expect(await copy(lines.join(''))).toBe(true);
    await expect(
      test.database.tx((tx) => copyIn(tx, 'copied (id)', '99999\n').then(() => Promise.reject(new Error('no')))),
    ).rejects.toThrow('no');
    expect(await names()).toHaveLength(20_000);
  });

  it('are none at all where one meets another, and the transaction goes on', async () => {
    await test.database.tx(async (tx) => {
      await tx.query(`INSERT INTO copied VALUES (2, 'first')`);
      expect(await copyIn(tx, 'copied (id, name)', '1\ta\n2\tb\n')).toBe(false);
      await tx.query(`INSERT INTO copied VALUES (3, 'after')`);
    });
    expect(await names()).toEqual(['first', 'after']);
  });

  it('are refused with the code of the database and without a word of the row', async () => {
    const refused: unknown = await copy('1\tgood\nodd\tsecret\n').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: '22P02', detail: undefined, where: undefined });
    await expect(copy('1\ttoo\tmany\n')).rejects.toMatchObject({ code: '22P04' });
    expect(await names()).toEqual([]);
    expect(await copy('1\t\\N\n')).toBe(true); // the session is good for more
    expect(await names()).toEqual([null]);
  });
});
