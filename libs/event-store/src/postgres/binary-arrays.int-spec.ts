import { testDatabase, type TestDatabase } from '#database/testing';
import { Client } from 'pg';
import { bytesArray, int2Array, int4Array, int8Array, textArray, timestampArray, uuidArray } from './binary-arrays.js';

const UUIDS = ['00000000-0000-0000-0000-000000000000', 'ffffffff-0b1c-4d2e-8f3a-0123456789ab'];
const DATES = [
  '0001-01-01T00:00:00.000Z',
  '1999-12-31T23:59:59.999Z',
  '2000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
];

describe('An array in binary form', () => {
  let test: TestDatabase;
  let session: Client;
  beforeAll(async () => {
    test = await testDatabase([]);
    session = new Client({ connectionString: test.url, options: '-c timezone=UTC' });
    await session.connect();
  });
  afterAll(async () => {
    await session.end();
    await test.close();
  });

  /** The values as the server writes them, in their order. */
  async function readAs(type: string, written: string, array: Buffer): Promise<unknown[]> {
    const sql = `SELECT array_agg(${written} ORDER BY no) AS values FROM unnest($1::${type}[]) WITH ORDINALITY AS u(v, no)`;
    const { rows } = await session.query<{ values: unknown[] }>(sql, [array]);
    return rows[0]?.values ?? [];
  }

  it.each([
    ['smallint', [-32768, -1, 0, 1, 32767], int2Array],
    ['int', [-2147483648, -1, 0, 1, 2147483647], int4Array],
  ])('of %s is read as it was written', async (type, values, arrayOf) => {
    expect(await readAs(type, 'v', arrayOf(values))).toEqual(values);
  });

  it('of bigint is read as it was written', async () => {
    const values = [-(2n ** 63n), -4n, 0n, 2n ** 53n + 1n, 2n ** 63n - 1n];
    expect(await readAs('bigint', 'v::text', int8Array(values))).toEqual(values.map(String));
  });

  it('of uuids is read as it was written', async () => {
    expect(await readAs('uuid', 'v::text', uuidArray(UUIDS))).toEqual(UUIDS);
  });

  it('of times is read to the millisecond, from the first year to the last', async () => {
    const written = `to_char(v, 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
    const array = timestampArray(DATES.map((date) => new Date(date)));
    expect(await readAs('timestamptz', written, array)).toEqual(DATES.map((date) => date.replace('Z', '000')));
  });

  it('of texts and of bytes is read as it was written', async () => {
    const texts = ['', 'Case-1', '{"a\\,NULL}', 'Straße 😂'];
    expect(await readAs('text', 'v', textArray(texts))).toEqual(texts);
    const bytes = [Buffer.alloc(0), Buffer.of(0, 255, 10), Buffer.alloc(70_000, 7)];
    const read = await readAs('bytea', `encode(v, 'hex')`, bytesArray(bytes));
    expect(read).toEqual(bytes.map((each) => each.toString('hex')));
  });
});
