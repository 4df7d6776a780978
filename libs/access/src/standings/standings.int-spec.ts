import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '#database/testing';
import { decide } from '../domain/decide.js';
import { accessMigrations } from '../migrations/index.js';
import { caseActions } from '../testing/case-files.js';
import { someSignedIn } from '../testing/members.js';
import { FACTS_CASE, FACTS_PERSON, putStanding, standingFacts } from '../testing/standing-facts.js';
import { PostgresStandings } from './postgres-standings.js';
import { visibleCase, visiblePerson } from './visible-case.js';

const lead = someSignedIn();
const { organisationId } = lead.member;
const auditor = someSignedIn({ role: 'auditor' });

describe('What holds between a member and a case', () => {
  let test: TestDatabase;
  let standings: PostgresStandings;
  beforeAll(async () => {
    test = await testDatabase(accessMigrations);
    standings = new PostgresStandings(test.database);
  });
  afterAll(() => test.close());

  const resource = {
    kind: 'case',
    id: FACTS_CASE,
    caseIds: [FACTS_CASE],
    relations: { holder: [organisationId] },
  };
  const answersFor = (signed: typeof lead) =>
    test.database.tx(async (tx) => {
      const { member } = signed;
      const standing = await standings.of(signed, [FACTS_CASE], tx);
      const decision = decide({ member, rule: caseActions['case:read'], resource, standing });
      await standings.enter(tx, signed);
      const [listed] = await tx.query<{ shown: boolean; person: boolean }[]>(
        `SELECT ${visibleCase('c.id')} AS shown, ${visiblePerson('p.id')} AS person
           FROM (SELECT $1::uuid AS id) c, (SELECT $2::uuid AS id) p`,
        [FACTS_CASE, FACTS_PERSON],
      );
      return { decision, listed };
    });

  it('is the same for the decision on a record and for the SQL of lists, to the millisecond', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(standingFacts, fc.constantFrom(lead, auditor), async (some, signed) => {
        await putStanding(test.database, some);
        const { decision, listed } = await answersFor(signed);
        seen.add(decision.ruleIds.join());
        const kept = decision.ruleIds.some((id) => /excluded|conflict|restricted/.test(id));
        return listed?.shown === (decision.effect === 'allow') && listed.person === !kept;
      }),
      { numRuns: 300, seed: 20250314 },
    );
    expect(seen.size).toBeGreaterThan(8);
  });

  it('is nothing for a reading in nobody’s name', async () => {
    const [row] = await test.database.query(
      `SELECT ${visibleCase('c.id')} AS shown FROM (SELECT gen_random_uuid() AS id) c`,
    );
    expect(row).toEqual({ shown: false });
  });

  it('is unknown for what is no id', async () =>
    expect((await standings.of(lead, ['no-uuid', FACTS_CASE])).cases.map(({ caseId }) => caseId)).toEqual([
      FACTS_CASE,
    ]));
});
