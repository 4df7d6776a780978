import { ActionCatalogue, accessMigrations, LoggedReads, NotFound, PostgresStandings } from '#access';
import { quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { caseFileActions } from '../case-file.actions.js';
import { aCase, CASE_ID } from '../domain/case.examples.js';
import { aPerson, PERSON_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { NamedCases } from '../open-in-emergency/named-case.query.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { EmergencyCases } from './emergency-case.query.js';

const coordinator = someSignedIn({ role: 'forum-coordinator', organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0077' });
const { member, now } = coordinator;
const at = (minutes: number) => someSignedIn(member, { now: new Date(now.getTime() + minutes * 60_000) });

describe('A case that is open in an emergency', () => {
  let test: TestDatabase;
  let cases: EmergencyCases;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const actions = new ActionCatalogue().register(caseFileActions);
    cases = new EmergencyCases(
      new LoggedReads(test.database, actions, quickOptions(), new PostgresStandings(test.database)),
    );
    await fillCaseFile(
      test.database,
      aPerson.registered(),
      aCase.opened(),
      aCase.joined(),
      aCase.disclosure(),
      aCase.assessed(),
    );
    await put('subject VALUES ($1, $2) ON CONFLICT DO NOTHING', [CASE_ID, PERSON_ID]);
    await put('agreement VALUES ($1, $2)', [member.organisationId, new Date(0)]);
    const hour = [now, new Date(now.getTime() + 3_600_000)];
    await put('emergency VALUES (gen_random_uuid(), $1, $2, $3, $4)', [CASE_ID, member.memberId, ...hour]);
  });
  afterAll(() => test.close());
  const put = (sql: string, values: unknown[]) => test.database.query(`INSERT INTO access.${sql}`, values);

  it('shows who it is about and what risk there is, and nothing else', async () => {
    const shown = await cases.open(coordinator, CASE_ID);
    expect(
      Object.keys(shown)
        .filter((field) => !['dateOfBirth', 'role', 'riskLevel'].includes(field))
        .sort(),
    ).toEqual([...['caseId', 'holderOrganisationId', 'interpreterNeeded', 'personName', 'reference', 'risks']]);
    expect(shown.risks).toEqual([
      { tool: expect.any(String), level: expect.any(String), assessedOn: expect.any(String) },
    ]);
  });

  it('is over after an hour', async () => {
    await cases.open(at(59), CASE_ID);
    await expect(cases.open(at(60), CASE_ID)).rejects.toThrow(NotFound);
  });

  it('is open to nobody else of the organisation', () =>
    expect(cases.open(someSignedIn({ ...member, memberId: member.organisationId }), CASE_ID)).rejects.toThrow(
      NotFound,
    ));

  it('is not there any more once somebody is walled off, or the case is hidden', async () => {
    await put(`restriction VALUES ($1, 'hidden', NULL, $2)`, [CASE_ID, new Date(0)]);
    await expect(cases.open(coordinator, CASE_ID)).rejects.toThrow(NotFound);
    await test.database.query('TRUNCATE access.restriction');
    await put(`wall VALUES ($1, $2, 'excluded', $3)`, [CASE_ID, member.memberId, new Date(0)]);
    await expect(cases.open(coordinator, CASE_ID)).rejects.toThrow(NotFound);
    await test.database.query('TRUNCATE access.wall');
  });

  it('is found by its reference, however it is typed, and none by another', async () => {
    const { reference } = await cases.open(coordinator, CASE_ID);
    const named = new NamedCases(test.database);
    expect(await named.find(` ${reference.toLowerCase()} `)).toMatchObject({ caseId: CASE_ID });
    expect([await named.find('C-0000-0001'), await named.find('nonsense')]).toEqual([undefined, undefined]);
  });
});
