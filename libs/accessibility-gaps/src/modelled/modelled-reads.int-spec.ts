import { ActionCatalogue, accessMigrations, LoggedReads, NotFound, type Role } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { directoryMigrations, DirectoryReader } from '#directory';
import { GapReads } from '../figures/gaps.reader.js';
import { gapsActions } from '../gaps.actions.js';
import { gapsMigrations } from '../migrations/index.js';
import { forgetModelledNeed } from './forget-modelled-need.js';

const HOLDER = '0a000000-0000-4000-8000-000000000001';
const OTHER_HOLDER = '0a000000-0000-4000-8000-000000000002';
const TODAY = new Date('2025-12-01T12:00:00Z');
const person = (no: number) => `9e000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
const caseOf = (no: number) => `ca000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
const signed = (role: Role, organisationId = HOLDER) => someSignedIn({ role, organisationId }, { now: TODAY });

let test: TestDatabase;
let gaps: GapReads;

/** Six people of one holder and six of another without a service, six who have one; one of the first six is the other's as well. */
async function fill(asOf: string): Promise<void> {
  const { database } = test;
  for (const no of [...Array(18).keys()])
    await database.query(
      `INSERT INTO gaps.modelled_person (as_of, person_id, outcome, case_ids, holder_ids, areas, barriers, need_count)
       VALUES ($1, $2, $3, $4, $5, '{Wexcombe}', $6, $7)`,
      [
        ...[asOf, person(no), no < 12 ? 'UNMET' : 'ACCESSIBLE', [caseOf(no)]],
        no === 0 ? [HOLDER, OTHER_HOLDER] : [no % 2 === 0 ? HOLDER : OTHER_HOLDER],
        ...[no < 12 ? ['ADDRESS_REQUIRED'] : [], no === 0 ? 5 : 3],
      ],
    );
  await database.query(`INSERT INTO gaps.modelled_day VALUES ($1, 7, '{"modelled-need": "1"}')`, [asOf]);
}

beforeAll(async () => {
  test = await testDatabase([...accessMigrations, ...directoryMigrations, ...gapsMigrations]);
  const catalogue = new ActionCatalogue().register(gapsActions);
  const reads = new LoggedReads(test.database, catalogue, quickOptions(), new OpenStandings());
  gaps = new GapReads(reads, new DirectoryReader(test.database));
  await test.database.query(`INSERT INTO gaps.quarter_change VALUES ('2025-04-01', 1), ('2025-07-01', 2)`);
  await fill('2025-06-30');
  await fill('2025-11-30');
});
afterAll(() => test.close());

const modelled = async (role: Role, asked: object, organisationId?: string) =>
  (await gaps.figures(signed(role, organisationId), asked)).modelled;

describe('Reading modelled unmet need', () => {
  it('gives an auditor everybody, as they stood at the end of the quarter', async () => {
    expect(await modelled('auditor', { quarter: '2025-Q1' })).toMatchObject({
      ...{ asOf: '2025-06-30', inNeed: 18, unmet: 12, accessible: 6, unconfirmed: 0, takenOn: 0 },
      barriers: [{ key: 'ADDRESS_REQUIRED', people: 12 }],
    });
    expect((await modelled('auditor', { quarter: 'all' }))?.asOf).toBe('2025-11-30');
  });

  it('says nothing of a finished quarter whose end was not counted, rather than of another day', async () =>
    expect(await modelled('auditor', { quarter: '2025-Q2' })).toBeUndefined());

  it('gives a lead the people of the own organisation exactly, and all others suppressed', async () => {
    expect(await modelled('safeguarding-lead', { quarter: '2025-Q1' })).toMatchObject({ inNeed: 9, unmet: 6 });
    const others = await modelled('safeguarding-lead', { quarter: '2025-Q1', whose: 'others' });
    expect(others?.inNeed).toBe(9);
    expect(others?.unmet).toBeUndefined(); // three of them have a service: too few to be told apart
  });

  it('gives a commissioner what is about nobody or five at least', async () => {
    const shown = await modelled('commissioner', { quarter: '2025-Q1' });
    expect(shown).toMatchObject({ inNeed: 18, unmet: 12, accessible: 6 });
    expect(shown?.needCounts).toBeUndefined(); // one of two rows is small
  });

  it('is no part of the figures of a service', async () =>
    expect(await modelled('service-manager', { quarter: '2025-Q1' })).toBeUndefined());

  it('opens the people behind a figure to whoever may know them, as a read of their cases', async () => {
    const open = (role: Role, choice: object, asked: object = { quarter: '2025-Q1' }) =>
      gaps.modelledPeople(signed(role), asked, choice);
    expect((await open('auditor', { barrier: 'ADDRESS_REQUIRED' })).people).toHaveLength(12);
    const [row] = await test.database.query<{ kind: string; ids: string[] }>(
      'SELECT resource_kind AS kind, returned_ids AS ids FROM access.read_log ORDER BY read_id DESC LIMIT 1',
    );
    expect([row?.kind, row?.ids.length]).toEqual(['accessibility-gap-people', 12]);
    expect((await open('safeguarding-lead', { outcome: 'ACCESSIBLE' })).people).toHaveLength(3);
    expect((await open('auditor', { needs: '5' })).people.map(({ personId }) => personId)).toEqual([person(0)]);
    for (const role of ['commissioner', 'service-manager', 'referrer'] as const)
      await expect(open(role, {})).rejects.toBeInstanceOf(NotFound);
    await expect(open('safeguarding-lead', {}, { whose: 'others' })).rejects.toBeInstanceOf(NotFound);
  });

  it('leaves out whose case is kept from somebody who is shown people, and counts them for everybody else', async () => {
    const auditor = signed('auditor');
    await test.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', '2020-01-01')`,
      [caseOf(3), auditor.member.memberId],
    );
    const { modelled: shown } = await gaps.figures(auditor, { quarter: '2025-Q1' });
    expect(shown?.unmet).toBe(11);
    expect((await gaps.modelledPeople(auditor, { quarter: '2025-Q1' }, {})).people).toHaveLength(11);
    await test.database.query('DELETE FROM access.wall');
    expect((await modelled('auditor', { quarter: '2025-Q1' }))?.unmet).toBe(12);
  });

  it('forgets how many needs somebody had whose records were erased, and counts them still', async () => {
    const erased = { erasureId: person(90), personId: person(0) };
    await forgetModelledNeed(test.database, { ...erased, records: ['Referral'] });
    expect((await modelled('auditor', { quarter: '2025-Q1' }))?.needCounts).toHaveLength(2);
    await forgetModelledNeed(test.database, { ...erased, records: ['Person'] });
    expect(await modelled('auditor', { quarter: '2025-Q1' })).toMatchObject({
      ...{ unmet: 12, needCounts: [{ key: '3', people: 11 }] },
    });
  });
});
