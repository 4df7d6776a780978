import { testDatabase, type TestDatabase } from '#database/testing';
import { BufferedRows } from './buffered-rows.js';
import { PostgresTables } from './postgres-tables.js';
import { RowCopies } from './row-copies.js';
import { table } from './table.js';
import { CONTRACT_TABLES, NOTE, rowsContract, type RowsSubject } from './testing/rows.contract.js';
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

const write = (rows: BufferedRows, tables = new PostgresTables()) => test.database.tx((tx) => tables.write(tx, rows));
/** Copies every new row, until one meets another of its key; a new one is used for each stretch, so that it is tried again. */
const copying = () => new PostgresTables(new RowCopies(1));

/** Copies, and tells of each time whether it did. */
class WatchedCopies extends RowCopies {
  readonly were: boolean[] = [];

  override async write(...to: Parameters<RowCopies['write']>): Promise<boolean> {
    const areCopied = await super.write(...to);
    this.were.push(areCopied);
    return areCopied;
  }
}

const subject = (tables: () => PostgresTables) => async (): Promise<RowsSubject> => ({
  write: (rows) => write(rows, tables()),
  rowsOf: async ({ name, key }) => {
    const sql = `SELECT to_jsonb(t) - 'doubled' AS row FROM ${name} t ORDER BY ${key.join(', ')}`;
    const rows = await test.database.query<{ row: PlainRow }>(sql);
    return rows.map(({ row }) =>
      'at' in row && row.at ? { ...row, at: new Date(row.at as string).toISOString() } : row,
    );
  },
  empty: () => test.database.query('TRUNCATE notes.note, notes.stay').then(() => undefined),
});

rowsContract(
  'PostgreSQL',
  subject(() => new PostgresTables()),
);
rowsContract('PostgreSQL by copying', subject(copying));

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

  it.each([
    ['too long a number', { number: 2 ** 40 }, '22003'],
    ['nothing where something has to be', {}, '23502'],
    ['a text that PostgreSQL cannot hold', { number: 1, words: ['\u0000'] }, '22'],
    ['half a character', { number: 1, document: { half: '\ud800' } }, '22P02'],
  ])('are refused for the same reason when they are copied: %s', async (_case, columns, code) => {
    for (const tables of [new PostgresTables(), copying()]) {
      const put = rows();
      put.put(NOTE, { id: 'refused', ...columns });
      const error: unknown = await write(put, tables).catch((refused: unknown) => refused);
      expect(error).toMatchObject({ code: expect.stringMatching(`^${code}`) as unknown });
      expect(JSON.stringify(error)).not.toContain('refused'); // no row of a person in an error
    }
  });

  it('are added by one who may not copy, because row policies stand before the table', async () => {
    await test.database.query(`
      CREATE TABLE notes.guarded (id text PRIMARY KEY);
      ALTER TABLE notes.guarded ENABLE ROW LEVEL SECURITY;
      CREATE POLICY all_rows ON notes.guarded USING (true);
      CREATE ROLE rows_writer_${process.pid};
      GRANT USAGE ON SCHEMA notes TO rows_writer_${process.pid};
      CREATE TABLE notes.unguarded (LIKE notes.guarded INCLUDING ALL);
      GRANT SELECT, INSERT, UPDATE, DELETE ON notes.guarded, notes.unguarded TO rows_writer_${process.pid};
    `);
    const guarded = table('notes.guarded', 'id');
    const put = new BufferedRows([guarded]);
    for (let n = 0; n < 100; n++) put.put(guarded, { id: String(n) });
    const copies = new WatchedCopies();
    await test.database.tx(async (tx) => {
      await tx.query(`SET LOCAL ROLE rows_writer_${process.pid}`);
      await new PostgresTables(copies).write(tx, put);
      await new PostgresTables(copies).write(tx, put, () => 'notes.unguarded');
    });
    for (const name of ['guarded', 'unguarded'])
      expect(await test.database.query(`SELECT count(*)::int AS count FROM notes.${name}`)).toEqual([{ count: 100 }]);
    expect(copies.were).toEqual([false, true]); // a copy of the table that has no policies yet is another matter
    await test.database.query(`DROP OWNED BY rows_writer_${process.pid}; DROP ROLE rows_writer_${process.pid}`);
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
