import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '#database/testing';
import { decide } from '../domain/decide.js';
import { accessMigrations } from '../migrations/index.js';
import { caseActions } from '../testing/case-files.js';
import { someSignedIn } from '../testing/members.js';
import { PostgresStandings } from './postgres-standings.js';
import { visibleCase, visiblePerson } from './visible-case.js';

const CASE = 'ca5e0000-0000-4000-8000-000000000001';
const PERSON = '9e250000-0000-4000-8000-000000000001';
const lead = someSignedIn();
const auditor = someSignedIn({ role: 'auditor' });
const { memberId, organisationId } = lead.member;
const other = '00000000-0000-4000-8000-000000000099';

/** A period around the instant of asking, its ends on it or a second, or a millisecond, to either side. */
const instants = fc.constantFrom(-1000, -1, 0, 1, 1000).map((by) => new Date(lead.now.getTime() + by));
const periods = fc.record({ from: instants, until: fc.option(instants) });
const rows = fc.array(fc.record({ mine: fc.boolean(), period: periods }), { maxLength: 2 });
const facts = fc.record({
  agreement: fc.option(periods),
  involvements: rows,
  walls: rows,
  restriction: fc.option(periods),
  listed: rows,
  emergencies: rows,
});
type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never;

describe('What holds between a member and a case', () => {
  let test: TestDatabase;
  let standings: PostgresStandings;
  beforeAll(async () => {
    test = await testDatabase(accessMigrations);
    standings = new PostgresStandings(test.database);
  });
  afterAll(() => test.close());

  const put = (sql: string, values: unknown[]) => test.database.query(`INSERT INTO access.${sql}`, values);
  async function given({ agreement, involvements, walls, restriction, listed, emergencies }: Facts): Promise<void> {
    await test.database.query(`TRUNCATE access.agreement, access.involvement, access.wall, access.restriction,
      access.allowed, access.emergency, access.subject`);
    await put('subject VALUES ($1, $2)', [CASE, PERSON]);
    if (agreement) await put('agreement VALUES ($1, $2, $3)', [organisationId, agreement.from, agreement.until]);
    for (const [n, { mine, period }] of involvements.entries())
      await put('involvement VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)', [
        ...[`part ${n}`, mine ? organisationId : other, CASE, period.from, period.until],
      ]);
    for (const [n, { mine, period }] of walls.entries())
      await put('wall VALUES ($1, $2, $3, $4, $5)', [
        ...[CASE, mine ? memberId : other, n === 0 ? 'excluded' : 'conflict', period.from, period.until],
      ]);
    if (restriction)
      await put(`restriction VALUES ($1, 'hidden', NULL, $2, $3)`, [CASE, restriction.from, restriction.until]);
    const [first] = listed;
    if (first)
      await put('allowed VALUES ($1, $2, $3, $4)', [
        ...[CASE, first.mine ? memberId : other, first.period.from, first.period.until],
      ]);
    for (const { mine, period } of emergencies)
      await put('emergency VALUES (gen_random_uuid(), $1, $2, $3, $4)', [
        ...[CASE, mine ? memberId : other, period.from, period.until],
      ]);
  }

  const resource = {
    kind: 'case',
    id: CASE,
    caseIds: [CASE],
    relations: { holder: [organisationId] },
  };
  const answersFor = (signed: typeof lead) =>
    test.database.tx(async (tx) => {
      const { member } = signed;
      const standing = await standings.of(signed, [CASE], tx);
      const decision = decide({ member, rule: caseActions['case:read'], resource, standing });
      await standings.enter(tx, signed);
      const [listed] = await tx.query<{ shown: boolean; person: boolean }[]>(
        `SELECT ${visibleCase('c.id')} AS shown, ${visiblePerson('p.id')} AS person
           FROM (SELECT $1::uuid AS id) c, (SELECT $2::uuid AS id) p`,
        [CASE, PERSON],
      );
      return { decision, listed };
    });

  it('is the same for the decision on a record and for the SQL of lists, to the millisecond', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(facts, fc.constantFrom(lead, auditor), async (some, signed) => {
        await given(some);
        const { decision, listed } = await answersFor(signed);
        seen.add(decision.ruleIds.join());
        const kept = decision.ruleIds.some((id) => /excluded|conflict|restricted/.test(id));
        return listed?.shown === (decision.effect === 'allow') && listed.person === !kept;
      }),
      { numRuns: 300, seed: 20250314 },
    );
    expect(seen.size).toBeGreaterThan(8);
  }, 60_000);

  it('is nothing for a reading in nobody’s name', async () => {
    const [row] = await test.database.query(
      `SELECT ${visibleCase('c.id')} AS shown FROM (SELECT gen_random_uuid() AS id) c`,
    );
    expect(row).toEqual({ shown: false });
  });

  it('is unknown for what is no id', async () =>
    expect((await standings.of(lead, ['no-uuid', CASE])).cases.map(({ caseId }) => caseId)).toEqual([CASE]));
});
