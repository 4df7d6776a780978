import { ActionCatalogue, accessMigrations, LoggedReads, NotFound, type Role } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { directoryMigrations, DirectoryReader } from '#directory';
import { gapsActions } from '../gaps.actions.js';
import { gapsMigrations } from '../migrations/index.js';
import { GapReads } from './gaps.reader.js';

const GROUP = 'c4a8e6f0-2b7d-5e91-8c3f-9d5b7a1e2c04';
const OTHER = 'a9d2c7b4-1f6e-5b38-9e0d-7c4a2f8b6d05';
const GROUP_OWNER = '0a000000-0000-4000-8000-000000000001';
const OTHER_OWNER = '0a000000-0000-4000-8000-000000000002';
const REFERRER = '0a000000-0000-4000-8000-000000000009';
const ANOTHER = '0a000000-0000-4000-8000-000000000008';
const TODAY = new Date('2025-12-01T12:00:00Z');

let test: TestDatabase;
let gaps: GapReads;
const signed = (role: Role, organisationId = ANOTHER) => someSignedIn({ role, organisationId }, { now: TODAY });

/** Six people declined by one service and two by another in one quarter, one in the quarter that is running. */
async function fill({ database }: TestDatabase): Promise<void> {
  const decline = (no: number, service: string, owner: string, on: string, barriers: string[]) =>
    database.tx(async (tx) => {
      const id = (kind: string) => `${kind}000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
      await tx.query(`INSERT INTO gaps.demand VALUES ($1, $2, $3, $4, $5, '{Wexcombe}', '{}', false)`, [
        ...[id('4e'), id('ca'), id('9e'), REFERRER, owner],
      ]);
      await tx.query(
        `INSERT INTO gaps.unmet_demand (event_id, stream, revision, position, kind, demand_id, person_id, service_id, reasons,
                                barriers, criterion_ids, happened_on)
         VALUES ($1, $2, 2, $3, 'DECLINED', $4, $5, $6, '{ELIGIBILITY_CRITERION}', $7, '{}', $8)`,
        [id('e0'), `Referral-${id('4e')}`, no, id('4e'), id('9e'), service, barriers, on],
      );
      await tx.query(
        `INSERT INTO gaps.quarter_change VALUES (date_trunc('quarter', $1::date), $2)
         ON CONFLICT (quarter) DO UPDATE SET position = excluded.position`,
        [on, no],
      );
    });
  for (const no of [1, 2, 3, 4, 5, 6]) await decline(no, GROUP, GROUP_OWNER, '2025-05-20', ['ADDRESS_REQUIRED']);
  for (const no of [7, 8]) await decline(no, OTHER, OTHER_OWNER, '2025-05-21', ['OUT_OF_AREA', 'COST']);
  await decline(9, GROUP, GROUP_OWNER, '2025-11-20', ['COST']);
}

beforeAll(async () => {
  test = await testDatabase([...accessMigrations, ...directoryMigrations, ...gapsMigrations]);
  const catalogue = new ActionCatalogue().register(gapsActions);
  gaps = new GapReads(
    new LoggedReads(test.database, catalogue, quickOptions(), new OpenStandings()),
    new DirectoryReader(test.database),
  );
  await fill(test);
});
afterAll(() => test.close());

describe('Reading the accessibility gaps', () => {
  it('gives an auditor every figure exactly', async () => {
    const { figures } = await gaps.figures(signed('auditor'), { quarter: 'all' });
    expect(figures.total).toEqual({ times: 9, people: 9 });
    expect(figures.services).toMatchObject([
      { key: GROUP, times: 7 },
      { key: OTHER, times: 2 },
    ]);
  });

  it('gives a lead exactly what happened in cases of the own organisation, on either side of it', async () => {
    const of = (organisationId: string) => signed('safeguarding-lead', organisationId);
    expect((await gaps.figures(of(REFERRER), { quarter: 'all' })).figures.total).toEqual({ times: 9, people: 9 });
    const asked = await gaps.figures(of(OTHER_OWNER), { quarter: '2025-Q1' });
    expect(asked.exactness).toBe('own-cases');
    expect(asked.figures.barriers).toMatchObject([{ people: 2 }, { people: 2 }]);
    expect((await gaps.events(of(OTHER_OWNER), { quarter: 'all' }, {})).events).toHaveLength(2);
    expect((await gaps.figures(of(ANOTHER), { quarter: 'all' })).figures.total).toEqual({ times: 0, people: 0 });
    expect((await gaps.events(of(ANOTHER), { quarter: 'all' }, {})).events).toEqual([]);
  });

  it('gives a lead all other cases as a commissioner gets them: whole quarters, suppressed, and nothing opens', async () => {
    const lead = signed('safeguarding-lead', OTHER_OWNER);
    const { figures, exactness, period } = await gaps.figures(lead, { whose: 'others', from: '2025-05-20' });
    expect([exactness, period.quarter?.code]).toEqual(['suppressed', '2025-Q1']);
    expect(figures.total).toEqual({ times: 6, people: 6 }); // without the two of the own side: never a sum of both
    expect(figures.months).toBeUndefined();
    await expect(gaps.figures(lead, { whose: 'others', quarter: 'all' })).rejects.toBeInstanceOf(NotFound);
    await expect(gaps.events(lead, { whose: 'others' }, {})).rejects.toBeInstanceOf(NotFound);
    const few = signed('safeguarding-lead', GROUP_OWNER); // two people are left
    expect((await gaps.figures(few, { whose: 'others' })).figures.total).toBeUndefined();
  });

  it('leaves others no such choice', async () => {
    const { exactness, period } = await gaps.figures(signed('auditor'), { quarter: 'all', whose: 'others' });
    expect([exactness, period.whose]).toEqual(['all', undefined]);
    expect((await gaps.figures(signed('commissioner'), { whose: 'others' })).figures.total?.people).toBe(8);
  });

  it('counts two records of one person once, as long as they are merged', async () => {
    const people = async () => (await gaps.figures(signed('auditor'), { quarter: '2025-Q1' })).figures.total?.people;
    await test.database.query(
      `INSERT INTO gaps.merge VALUES ('00000000-0000-4000-8000-000000000001', '9e000000-0000-4000-8000-000000000001',
         '9e000000-0000-4000-8000-000000000002', 20, NULL, 20)`,
    );
    expect(await people()).toBe(7);
    await test.database.query('UPDATE gaps.merge SET reversed_at = 21, changed_at = 21');
    expect(await people()).toBe(8);
    await test.database.query('TRUNCATE gaps.merge, gaps.counted');
  });

  it('gives a service manager those of the own services', async () => {
    const { figures } = await gaps.figures(signed('service-manager', OTHER_OWNER), { quarter: '2025-Q1' });
    expect(figures.total).toEqual({ times: 2, people: 2 });
    const { events } = await gaps.events(
      signed('service-manager', OTHER_OWNER),
      { quarter: 'all' },
      { barrier: 'COST' },
    );
    expect(events).toHaveLength(2);
  });

  it('gives a commissioner the newest finished quarter, suppressed', async () => {
    const { figures, period } = await gaps.figures(signed('commissioner'), {});
    expect(period.quarter?.code).toBe('2025-Q1');
    expect(figures.total).toEqual({ times: 8, people: 8 });
    expect(figures.services).toBeUndefined();
  });

  it('opens nothing to a commissioner, not even what is shown', async () => {
    for (const choice of [{}, { barrier: 'ADDRESS_REQUIRED' }, { service: GROUP }])
      await expect(gaps.events(signed('commissioner'), {}, choice)).rejects.toBeInstanceOf(NotFound);
  });

  it('counts a quarter once, and again when something in it has changed', async () => {
    const auditor = signed('auditor');
    const total = async () => (await gaps.figures(auditor, { quarter: '2025-Q1' })).figures.total?.times;
    expect(await total()).toBe(8);
    await test.database.query(`DELETE FROM gaps.unmet_demand WHERE position = 8`);
    expect(await total()).toBe(8); // no event says that anything changed
    await test.database.query(`UPDATE gaps.quarter_change SET position = 10 WHERE quarter = '2025-04-01'`);
    expect(await total()).toBe(7);
    await test.database.query('TRUNCATE gaps.demand, gaps.unmet_demand, gaps.quarter_change, gaps.counted');
    await fill(test);
  });

  it('counts apart for somebody from whom a case is kept', async () => {
    const auditor = signed('auditor');
    const total = async () => (await gaps.figures(auditor, { quarter: 'all' })).figures.total?.times;
    expect(await total()).toBe(9);
    await test.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at)
       SELECT case_id, $1, 'excluded', '2020-01-01' FROM gaps.demand LIMIT 1`,
      [auditor.member.memberId],
    );
    expect([await total(), await total()]).toEqual([8, 8]);
    await test.database.query('DELETE FROM access.wall');
    expect(await total()).toBe(9);
  });

  it('never shows a commissioner the quarter that is running', async () => {
    await expect(gaps.figures(signed('commissioner'), { quarter: '2025-Q3' })).rejects.toBeInstanceOf(NotFound);
    const { figures } = await gaps.figures(signed('commissioner'), { from: '2025-10-01', to: '2025-12-31' });
    expect(figures.total).toEqual({ times: 8, people: 8 });
  });

  it('shows a commissioner nothing before the first quarter has ended', async () => {
    const early = someSignedIn({ role: 'commissioner' }, { now: new Date('2025-06-01T12:00:00Z') });
    expect((await gaps.figures(early, {})).figures.total).toEqual({ times: 0, people: 0 });
  });

  it.each<Role>(['referrer', 'service-worker'])('is not for a %s', async (role) =>
    expect(gaps.figures(signed(role), {})).rejects.toBeInstanceOf(NotFound),
  );

  it('leaves a row in the read log, with the referrals that were listed', async () => {
    await gaps.events(signed('auditor'), { quarter: 'all' }, { barrier: 'OUT_OF_AREA' });
    const [row] = await test.database.query<{ action: string; ids: string[]; kind: string }>(
      'SELECT action, resource_kind AS kind, returned_ids AS ids FROM access.read_log ORDER BY read_id DESC LIMIT 1',
    );
    expect(row).toMatchObject({ action: 'gaps:open', kind: 'accessibility-gap-events' });
    expect(row?.ids).toHaveLength(2);
  });
});
