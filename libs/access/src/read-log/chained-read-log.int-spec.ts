import { testDatabase, type TestDatabase } from '#database/testing';
import { accessMigrations } from '../migrations/index.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { caseActions, loadedCase } from '../testing/case-files.js';
import { someSignedIn } from '../testing/members.js';
import { OpenStandings } from '../testing/open-standings.js';
import { quickOptions } from '../testing/quick-options.js';
import { LoggedReads } from './logged-reads.js';
import { verifyReadLog, type ReadLogVerdict } from './verify-read-log.query.js';

const uuid = (n: number): string => `c0ffee00-7c1e-4a51-8d52-${n.toString(16).padStart(12, '0')}`;
/** One member’s reads share a chain; another’s are in another. */
const ROWS_OF_ONE = 12;
const MEMBERS = 3;

/** What a superuser might do to the row `$1` of the read log, or around it: each must be found, wherever the row stands. */
const TAMPERING: readonly (readonly [string, readonly string[]])[] = [
  ['says that somebody else read it', [`UPDATE access.read_log SET member_id = '${uuid(99)}' WHERE read_id = $1`]],
  ['names another record', [`UPDATE access.read_log SET resource_id = '${uuid(98)}' WHERE read_id = $1`]],
  [
    'says it was a refusal, or not',
    [
      `UPDATE access.read_log SET decision = CASE decision WHEN 'allow' THEN 'refuse' ELSE 'allow' END WHERE read_id = $1`,
    ],
  ],
  ['moves it by a microsecond', [`UPDATE access.read_log SET at = at + interval '1 microsecond' WHERE read_id = $1`]],
  ['gives another purpose', [`UPDATE access.read_log SET purpose = 'audit' WHERE read_id = $1`]],
  ['adds a field', [`UPDATE access.read_log SET fields = fields || '{address}' WHERE read_id = $1`]],
  [
    'moves the border between two fields',
    [`UPDATE access.read_log SET fields = ARRAY[array_to_string(fields, ',')] WHERE read_id = $1`],
  ],
  ['empties what was absent', [`UPDATE access.read_log SET query_digest = '' WHERE read_id = $1`]],
  ['deletes it', [`DELETE FROM access.read_log WHERE read_id = $1`]],
  [
    'deletes it and closes the gap',
    [
      `UPDATE access.read_log SET chain_number = -chain_number WHERE chain = (SELECT chain FROM access.read_log WHERE read_id = $1)`,
      `UPDATE access.read_log SET chain_number = -chain_number - CASE WHEN read_id > $1 THEN 1 ELSE 0 END
        WHERE chain = (SELECT chain FROM access.read_log WHERE read_id = $1) AND read_id <> $1`,
      `DELETE FROM access.read_log WHERE read_id = $1`,
    ],
  ],
  [
    'puts a copy of it in beside the chain',
    [
      `ALTER TABLE access.read_log DROP CONSTRAINT read_log_place`,
      `CREATE TEMP TABLE copy AS SELECT * FROM access.read_log WHERE read_id = $1`,
      `UPDATE copy SET read_id = 1000000`,
      `INSERT INTO access.read_log OVERRIDING SYSTEM VALUE SELECT * FROM copy`,
      `DROP TABLE copy`,
    ],
  ],
  [
    'changes it and hashes it anew, but not what follows',
    [`UPDATE access.read_log SET action = 'account:see', hash = sha256(hash) WHERE read_id = $1`],
  ],
];

describe('The chained read log', () => {
  let test: TestDatabase;
  let first: number;
  let last: number;

  beforeAll(async () => {
    test = await testDatabase(accessMigrations);
    const actions = new ActionCatalogue().register(caseActions);
    const reads = new LoggedReads(test.database, actions, quickOptions(), new OpenStandings());
    for (let n = 0; n < ROWS_OF_ONE * MEMBERS; n++) {
      const signed = someSignedIn({ memberId: uuid(1 + (n % MEMBERS)) }, { correlationId: `request-${n}` });
      const holder = n % 4 === 0 ? uuid(7) : signed.member.organisationId;
      const load = async () => loadedCase(uuid(100 + n), holder);
      await reads.one(signed, 'case:read', { kind: 'case', id: uuid(100 + n) }, load).catch(() => 'refused');
    }
    [first, last] = await ends();
  });
  afterAll(() => test.close());

  const ends = async (): Promise<[number, number]> => {
    const [row] = await test.database.query<{ first: number; last: number }>(
      'SELECT min(read_id)::int AS first, max(read_id)::int AS last FROM access.read_log',
    );
    return [row?.first ?? 0, row?.last ?? 0];
  };

  /** What the check finds once a superuser has done that; undone afterwards. */
  async function afterTampering(statements: readonly string[], readId?: number): Promise<ReadLogVerdict> {
    let verdict: ReadLogVerdict = { reads: -1 };
    const undone = test.database.tx(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      for (const sql of statements) await tx.query(sql, sql.includes('$1') ? [readId] : []);
      const here = { query: (sql: string, values: unknown[] = []) => tx.query<unknown[]>(sql, values) };
      verdict = await verifyReadLog(here as unknown as TestDatabase['database']);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    return verdict;
  }

  it('raises no alarm while nobody touches it, whoever looks and however often', async () => {
    for (let n = 0; n < 20; n++) expect(await verifyReadLog(test.database)).toEqual({ reads: ROWS_OF_ONE * MEMBERS });
  });

  it('keeps one chain for each last digit of members, without a gap', async () => {
    const rows = await test.database.query<{ chain: number; count: number; last: number }>(
      `SELECT chain, count(*)::int AS count, max(chain_number)::int AS last FROM access.read_log GROUP BY chain ORDER BY chain`,
    );
    expect(rows).toEqual([1, 2, 3].map((chain) => ({ chain, count: ROWS_OF_ONE, last: ROWS_OF_ONE })));
  });

  describe.each(TAMPERING)('of somebody who %s', (_, statements) => {
    it.each([0, 1, 5, 17, 30, 34, 35])('is found out, at row %i', async (place) => {
      const readId = first + place;
      const { broken } = await afterTampering(statements, readId);
      expect(broken).toBeDefined();
      // The row itself, or where it is gone the next one of its chain, or the chain's end.
      const named = broken?.readId === undefined ? last : Number(broken.readId);
      expect(named).toBeGreaterThanOrEqual(readId);
      if (!statements.some((sql) => /DELETE|INSERT/.test(sql))) expect(broken?.readId).toBe(String(readId));
    });
  });

  it.each([
    ['the end of a chain is moved back', 'UPDATE access.read_chain SET number = number - 1 WHERE chain = 1', 'outside'],
    ['the end of a chain is gone', 'DELETE FROM access.read_chain WHERE chain = 2', 'end-missing'],
    [
      'the last row and its place at the end are gone',
      `DELETE FROM access.read_log WHERE chain = 1 AND chain_number = ${ROWS_OF_ONE}`,
      'end-missing',
    ],
    [
      'rows are put into a chain that is none',
      `UPDATE access.read_log SET chain = 77 WHERE chain = 2 AND chain_number = 3`,
      'outside',
    ],
  ])('says so when %s', async (_name, sql, fault) =>
    expect((await afterTampering([sql])).broken).toMatchObject({ fault }),
  );

  it('does not grow when the read it belongs to is undone', async () => {
    const undone = test.database.tx(async (tx) => {
      await tx.query('SELECT access.log_read(to_jsonb(r)) FROM access.read_log r LIMIT 1');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await verifyReadLog(test.database)).toEqual({ reads: ROWS_OF_ONE * MEMBERS });
  });
});
