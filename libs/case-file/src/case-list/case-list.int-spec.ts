import { ActionCatalogue, accessMigrations, LoggedReads, NotFound } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { caseFileActions } from '../case-file.actions.js';
import { aCase, CASE_ID, OTHER_CASE_ID } from '../domain/case.examples.js';
import { aPerson, HOLDER_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { CaseLists, type CaseFilter } from './case-list.query.js';

const PERSON_B = '9e250a00-0000-4000-8000-00000000000b';
const PERSON_N = '9e250a00-0000-4000-8000-00000000000e';
const CASE_N = 'ca5e0000-0000-4000-8000-00000000000e';
const NEIGHBOUR_ID = '0d1f6c1e-0000-4000-8000-00000000000f';
const lead = someSignedIn({ organisationId: HOLDER_ID });

describe('The cases of an organisation', () => {
  let test: TestDatabase;
  let lists: CaseLists;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(caseFileActions),
      quickOptions(),
      new OpenStandings(),
    );
    lists = new CaseLists(reads);
    await fillCaseFile(
      test.database,
      aPerson.registered(),
      aPerson.need(),
      aPerson.stay(),
      aCase.opened(),
      aCase.joined(),
      aCase.assessed(),
      aPerson.registered({ personId: PERSON_B, givenName: 'Corin', familyName: 'Ashgrove' }),
      aPerson.need({ personId: PERSON_B }),
      aPerson.needEnded({ personId: PERSON_B }),
      aCase.opened({ caseId: OTHER_CASE_ID, personId: PERSON_B, openedOn: '2025-05-06' }),
      aPerson.registered({ personId: PERSON_N, registeredBy: NEIGHBOUR_ID }),
      aCase.opened({ caseId: CASE_N, personId: PERSON_N, holderOrganisationId: NEIGHBOUR_ID }),
    );
  });
  afterAll(() => test.close());

  const ids = async (filter: CaseFilter = {}, signed = lead) =>
    (await lists.page(signed, filter, { limit: 25 })).cases.map(({ caseId }) => caseId);

  it('are listed newest first, and nobody else’s', async () => expect(await ids()).toEqual([OTHER_CASE_ID, CASE_ID]));

  it('show an auditor those of every organisation', async () =>
    expect(await ids({}, someSignedIn({ role: 'auditor' }))).toHaveLength(3));

  it('are refused to a commissioner', async () =>
    expect(ids({}, someSignedIn({ role: 'commissioner' }))).rejects.toThrow(new NotFound()));

  it('say who the person is, what they need and where they stay', async () => {
    const { cases } = await lists.page(lead, { need: 'HOMELESSNESS' }, { limit: 25 });
    expect(cases).toMatchObject([
      {
        personName: 'Jasper Thistlewick',
        dateOfBirth: '1987-06-21',
        needs: ['HOMELESSNESS'],
        accommodation: { type: 'HOSTEL_COMPLEX_NEEDS', tenure: 'LICENCE', since: '2025-03-03' },
        riskLevel: 'HIGH',
        role: 'ALLEGED_PERPETRATOR',
      },
    ]);
  });

  it('leave out what nobody has recorded', async () => {
    const { cases } = await lists.page(lead, {}, { limit: 1 });
    expect(cases[0]).toMatchObject({ needs: [], personName: 'Corin Ashgrove' });
    expect(cases[0]).not.toHaveProperty('accommodation');
    expect(cases[0]).not.toHaveProperty('riskLevel');
  });

  it('filter by a need that has not ended, by accommodation and by risk', async () => {
    expect(await ids({ need: 'HOMELESSNESS' })).toEqual([CASE_ID]);
    expect(await ids({ accommodation: 'HOSTEL_COMPLEX_NEEDS' })).toEqual([CASE_ID]);
    expect(await ids({ risk: 'HIGH' })).toEqual([CASE_ID]);
    expect(await ids({ risk: 'HIGH', accommodation: 'PRISON' })).toEqual([]);
  });

  it('go on page by page, with the count of all of them', async () => {
    const first = await lists.page(lead, {}, { limit: 1 });
    expect(first).toMatchObject({ total: 2, next: `2025-05-06~${OTHER_CASE_ID}` });
    const second = await lists.page(lead, {}, { limit: 1, cursor: first.next ?? '' });
    expect(second.cases.map(({ caseId }) => caseId)).toEqual([CASE_ID]);
    expect(second).not.toHaveProperty('next');
  });

  it.each(['2025-99-99~x', `2025-02-30~${CASE_ID}`, `0000-01-01~${CASE_ID}`, `2025-03-13~${CASE_ID}'`, '~'])(
    'begin again at %j, a cursor that nobody gave',
    async (cursor) => expect((await lists.page(lead, {}, { limit: 25, cursor })).cases).toHaveLength(2),
  );

  it('leave the ids that were shown in the read log', async () => {
    await ids();
    expect(await test.database.query('SELECT * FROM access.read_log ORDER BY read_id DESC LIMIT 1')).toMatchObject([
      { action: 'case:list', returned_ids: [OTHER_CASE_ID, CASE_ID], decision: 'allow' },
    ]);
  });
});
