import { PostgresStandings, visibleCase } from '#access';
import { FACTS_CASE, putStanding, someSignedIn, standingFacts } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import fc from 'fast-check';
import { MIGRATIONS } from '../contexts.js';

const lead = someSignedIn();
const auditor = someSignedIn({ role: 'auditor' });

describe('What policies ask of each row', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
  });
  afterAll(() => test.close());

  it('has the answer that the SQL of lists gives, whatever stands between a member and a case', async () => {
    const answers = { true: 0, false: 0 };
    const standings = new PostgresStandings(test.database);
    await fc.assert(
      fc.asyncProperty(standingFacts, fc.constantFrom(lead, auditor), async (facts, signed) => {
        await putStanding(test.database, facts);
        const [row] = await test.database.tx(async (tx) => {
          await standings.enter(tx, signed);
          return tx.query<{ listed: boolean; asked: boolean }[]>(
            `SELECT ${visibleCase('c.id')} AS listed, access.may_know_case(c.id) AS asked FROM (SELECT $1::uuid AS id) c`,
            [FACTS_CASE],
          );
        });
        answers[row?.asked === true ? 'true' : 'false'] += 1;
        return row?.asked === row?.listed;
      }),
      { numRuns: 400, seed: 20261122 },
    );
    expect(answers.true).toBeGreaterThan(40);
    expect(answers.false).toBeGreaterThan(40);
  });

  it('is no for a reading in nobody’s name', async () =>
    expect(await test.database.query('SELECT access.may_know_case(gen_random_uuid()) AS asked')).toEqual([
      { asked: false },
    ]));
});
