import { testDatabase, type TestDatabase } from '#database/testing';
import { BufferedRows } from './buffered-rows.js';
import { PostgresTables } from './postgres-tables.js';
import { CONTRACT_TABLES, NOTE, rowsContract } from './testing/rows.contract.js';
import type { PlainRow } from './values.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([]);
  await test.database.query(`
    CREATE SCHEMA notes;
    CREATE TABLE notes.note (id text PRIMARY KEY, number int NOT NULL DEFAULT 5, words text[], document jsonb, at timestamptz,
      doubled int GENERATED ALWAYS AS (number * 2) STORED);
    CREATE TABLE notes.stay (person text, number int, ended int, kind text, PRIMARY KEY (person, number));
  `);
});
afterAll(() => test.close());

const write = (rows: BufferedRows) => test.database.tx((tx) => new PostgresTables().write(tx, rows));

rowsContract('PostgreSQL', async () => ({
  write,
  rowsOf: async ({ name, key }) => {
    const sql = `SELECT to_jsonb(t) - 'doubled' AS row FROM ${name} t ORDER BY ${key.join(', ')}`;
    const rows = await test.database.query<{ row: PlainRow }>(sql);
    return rows.map(({ row }) =>
      'at' in row && row.at ? { ...row, at: new Date(row.at as string).toISOString() } : row,
    );
  },
  empty: () => test.database.query('TRUNCATE notes.note, notes.stay').then(() => undefined),
}));

describe('Rows in PostgreSQL', () => {
  const rows = () => new BufferedRows(CONTRACT_TABLES);

  it('do not get a column that the table has not', async () => {
    const [put, set] = [rows(), rows()];
    put.put(NOTE, { id: 'a', number: 1, wrods: [] });
    set.set(NOTE, { id: 'a' }, { wrods: [] });
    await expect(write(put)).rejects.toThrow('notes.note has no column wrods');
    await expect(write(set)).rejects.toThrow('notes.note has no column wrods');
  });

  it('get no default of the table: what a projection leaves out is empty', async () => {
    const put = rows();
    put.put(NOTE, { id: 'a' });
    await expect(write(put)).rejects.toMatchObject({ code: '23502' });
  });

  it('are written in many statements where there are many', async () => {
    const many = rows();
    for (let n = 0; n < 12_345; n++) many.put(NOTE, { id: String(n), number: n });
    await write(many);
    expect(await test.database.query('SELECT sum(doubled)::int AS sum FROM notes.note')).toEqual([
      { sum: 152_386_680 },
    ]);
  });
});
