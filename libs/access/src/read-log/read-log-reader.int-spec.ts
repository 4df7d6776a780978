import { addDays } from '#kernel';
import { testDatabase, type TestDatabase } from '#database/testing';
import { accessMigrations } from '../migrations/index.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { caseActions, loadedCase } from '../testing/case-files.js';
import { someSignedIn } from '../testing/members.js';
import { OpenStandings } from '../testing/open-standings.js';
import { quickOptions } from '../testing/quick-options.js';
import { LoggedReads } from './logged-reads.js';
import { ReadLogReader } from './read-log-reader.query.js';

const [CASE, OTHER] = ['c0ffee00-7c1e-4a51-8d52-6a5f0c9e0001', 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0002'];
const lead = someSignedIn();

describe('The audit trail of a case', () => {
  let test: TestDatabase;
  let reader: ReadLogReader;

  beforeAll(async () => {
    test = await testDatabase(accessMigrations);
    reader = new ReadLogReader(test.database);
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(caseActions),
      quickOptions(),
      new OpenStandings(),
    );
    const read = (id: string, holder: string | undefined) =>
      reads
        .one(lead, 'case:read', { kind: 'case', id }, async () => (holder ? loadedCase(id, holder) : undefined))
        .catch(() => 'refused');
    await read(CASE, lead.member.organisationId);
    await read(OTHER, lead.member.organisationId);
    await reads.many(lead, 'case:list', { kind: 'case' }, async () => ({ ids: [OTHER, CASE], value: '' }));
    await read(CASE, undefined);
  });
  afterAll(() => test.close());

  it('tells who looked at it, alone or in a list, let in or not, newest first', async () => {
    const { reads, next } = await reader.readsOf([CASE], { limit: 25 });
    expect(reads).toMatchObject([
      { resourceId: CASE, decision: 'refuse', fields: [] },
      { resourceId: null, returnedIds: [OTHER, CASE], decision: 'allow' },
      { resourceId: CASE, decision: 'allow', fields: ['needs', 'accommodation'], memberId: lead.member.memberId },
    ]);
    expect(next).toBeUndefined();
  });

  it('comes in pages', async () => {
    const first = await reader.readsOf([CASE, OTHER], { limit: 3 });
    expect(first.reads).toHaveLength(3);
    const second = await reader.readsOf([CASE, OTHER], { limit: 3, before: first.next ?? '' });
    expect(second.reads).toMatchObject([{ resourceId: CASE, decision: 'allow' }]);
    expect(second.next).toBeUndefined();
  });

  it.each(['', 'x', '-1', '9'.repeat(30), "1' OR true"])(
    'takes the page after %j, which nobody gave out, for the first',
    async (before) =>
      expect(await reader.readsOf([CASE], { limit: 25, before })).toEqual(await reader.readsOf([CASE], { limit: 25 })),
  );

  it('of nothing is empty', async () => expect(await reader.readsOf([], { limit: 25 })).toEqual({ reads: [] }));

  it('of every record is the whole log, for an auditor', async () =>
    expect((await reader.everyRead({ limit: 25 })).reads).toHaveLength(4));

  it.each([
    ['refusals', { decision: 'refuse' }, 1],
    ['a purpose', { purpose: 'audit' }, 0],
    ['an organisation', { organisationId: lead.member.organisationId }, 4],
    ['another organisation', { organisationId: CASE }, 0],
    ['days to come', { from: addDays(lead.today, 1) }, 0],
    ['the day itself', { from: lead.today, to: lead.today }, 4],
    ['days gone by', { to: addDays(lead.today, -1) }, 0],
  ] as const)('can be cut to %s', async (_name, filter, expected) =>
    expect((await reader.everyRead({ limit: 25 }, filter)).reads).toHaveLength(expected),
  );
});
