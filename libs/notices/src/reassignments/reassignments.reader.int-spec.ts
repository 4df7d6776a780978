import { accessMigrations, PostgresStandings } from '#access';
import { someMember } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { directoryMigrations } from '#directory';
import { projectionsMigrations } from '#projections';
import { noticesMigrations } from '../migrations/index.js';
import { ReassignmentsReader } from './reassignments.reader.js';

const id = (n: number) => `5e2d0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [HOSTEL, SERVICE, OTHER, GONE, CASE, REFERRAL] = [id(1), id(2), id(3), id(11), id(21), id(31)];
const now = new Date('2025-04-09T10:00:00.000Z');
const lead = someMember({ memberId: id(12), organisationId: HOSTEL });

describe('What of an organisation’s work waits for nobody', () => {
  let test: TestDatabase;
  let reader: ReassignmentsReader;

  beforeEach(async () => {
    test = await testDatabase([
      ...projectionsMigrations,
      ...accessMigrations,
      ...directoryMigrations,
      ...noticesMigrations,
    ]);
    reader = new ReassignmentsReader(test.database, new PostgresStandings(test.database));
    await test.database.query(
      `INSERT INTO access.member (member_id, name, sign_in_name, role, organisation_id, organisation_name, organisation_type, disabled)
       VALUES ($1, 'Gone', 'gone', 'referrer', $2, 'Lantern Row', 'HOUSING_PROVIDER', true)`,
      [GONE, HOSTEL],
    );
    await test.database.query(
      `INSERT INTO notices.record (record, record_id, case_id, asking_organisation_id, asked_organisation_id, by_member_id, is_open)
       VALUES ('referrals', $1, $2, $3, $4, $5, true)`,
      [REFERRAL, CASE, HOSTEL, SERVICE, GONE],
    );
  });
  afterEach(() => test.close());

  const works = async (member = lead) => (await reader.of({ member, now }, HOSTEL)).works.map((each) => each.referrals);

  it('is counted for whoever manages it', async () => expect(await works()).toEqual([1]));

  it('counts a person who waits apart, whose risk somebody of the other side holds, unless the case is kept from them', async () => {
    await test.database.query(
      'UPDATE notices.record SET by_member_id = $1, asking_organisation_id = $2, asked_organisation_id = $3, risk_holder_id = $4',
      [id(15), SERVICE, HOSTEL, GONE],
    );
    await test.database.query('UPDATE access.member SET organisation_id = $1', [SERVICE]);
    const risks = async () => (await reader.of({ member: lead, now }, HOSTEL)).works;
    expect(await risks()).toMatchObject([{ memberId: GONE, referrals: 0, risksHeld: 1 }]);
    await test.database.query('INSERT INTO access.restriction (case_id, mode, from_at) VALUES ($1, $2, $3)', [
      ...[CASE, 'hidden', '2025-01-01'],
    ]);
    expect(await risks()).toEqual([]);
  });

  it('counts nothing that an exclusion keeps from them', async () => {
    await test.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', '2025-01-01')`,
      [CASE, lead.memberId],
    );
    expect(await works()).toEqual([]);
    expect(await works(someMember({ memberId: id(13), organisationId: HOSTEL }))).toEqual([1]);
  });

  it('counts nothing that is hidden from them', async () => {
    await test.database.query(
      `INSERT INTO access.restriction (case_id, mode, from_at) VALUES ($1, 'hidden', '2025-01-01')`,
      [CASE],
    );
    expect(await works()).toEqual([]);
  });

  it('counts every case for whoever is shown the figures of another organisation', async () => {
    await test.database.query(
      `INSERT INTO access.restriction (case_id, mode, from_at) VALUES ($1, 'hidden', '2025-01-01')`,
      [CASE],
    );
    expect(await works(someMember({ memberId: id(14), role: 'commissioner', organisationId: OTHER }))).toEqual([1]);
  });
});
