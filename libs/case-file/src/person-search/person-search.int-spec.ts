import { ActionCatalogue, accessMigrations, LoggedReads, NotFound, type SignedIn } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { referenceOf } from '#kernel';
import { caseFileActions } from '../case-file.actions.js';
import { aCase, CASE_ID } from '../domain/case.examples.js';
import { aPerson, HOLDER_ID, PERSON_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { KeepSearch, KeepSearchHandler } from './keep-search.command.js';
import { PersonSearches } from './person-search.query.js';

const COMMAND_ID = 'c0000000-0000-4000-8000-000000000001';
const OTHER_COMMAND_ID = 'c0000000-0000-4000-8000-000000000002';
const NEIGHBOUR_ID = '0d1f6c1e-0000-4000-8000-00000000000f';
const asha = someSignedIn({ organisationId: HOLDER_ID });
const colleague = someSignedIn({ organisationId: HOLDER_ID, memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002' });
const neighbour = someSignedIn({ organisationId: NEIGHBOUR_ID });
const auditor = someSignedIn({ organisationId: NEIGHBOUR_ID, role: 'auditor' });
const commissioner = someSignedIn({ organisationId: HOLDER_ID, role: 'commissioner' });
const tomorrow = someSignedIn({ organisationId: HOLDER_ID }, { now: new Date('2025-03-15T10:00:00.000Z') });

const PERSON_C = '9e250c0c-0000-4000-8000-00000000000c';
const CASE_C = 'ca5e0c0c-0000-4000-8000-00000000000c';
const alarico = aPerson.registered({
  personId: PERSON_C,
  givenName: 'Alarico',
  familyName: 'Pembrasso',
  aliases: ['Al Pembrazo'],
});

describe('Searching for a person', () => {
  let test: TestDatabase;
  let searches: PersonSearches;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(caseFileActions),
      quickOptions(),
      new OpenStandings(),
    );
    searches = new PersonSearches(test.database, reads);
    await fillCaseFile(test.database, aPerson.registered(), aCase.opened(), alarico);
  });
  afterAll(() => test.close());
  beforeEach(async () => void (await test.database.query('TRUNCATE case_file.search')));

  const keep = (terms: string, signed: SignedIn, commandId = COMMAND_ID) =>
    new KeepSearchHandler(test.database).execute(new KeepSearch(terms, commandId, signed));
  const search = async (terms: string, signed: SignedIn = asha) => searches.results(signed, await keep(terms, signed));
  const namesFound = async (terms: string, signed?: SignedIn) =>
    (await search(terms, signed)).found.map(({ personName }) => personName);

  it.each([
    'Jasper Thistlewick',
    'thistlewick',
    'JASPER',
    'Thistlewick Jasper',
    'Thistlewik',
    'Jásper',
    referenceOf('P', PERSON_ID),
    referenceOf('C', CASE_ID).toLowerCase().replaceAll('-', ' '),
  ])('finds Jasper Thistlewick by %j', async (terms) =>
    expect(await namesFound(terms)).toEqual(['Jasper Thistlewick']),
  );

  it.each([
    ['Siân Łukaszewicz', ['SIAN', 'lukaszewicz', 'Łukaszewicz']],
    ['Nguyễn Đức', ['nguyen duc', 'NGUYỄN', 'Nguyên Ðuc']],
    ["Aoife O'Neill", ['O’Neill', "o'neill", 'Aoife O´Neill']],
    ['İbrahim Yıldız', ['ibrahim', 'YILDIZ', 'İBRAHİM']],
  ])('finds %s however it is typed', async (name, spellings) => {
    const [givenName = '', familyName = ''] = name.split(' ');
    const personId = `9e250d0d-0000-4000-8000-${Buffer.from(name).toString('hex').slice(0, 12)}`;
    await fillCaseFile(test.database, aPerson.registered({ personId, givenName, familyName, aliases: [] }));
    for (const spelling of spellings) expect([spelling, await namesFound(spelling)]).toEqual([spelling, [name]]);
  });

  it('finds somebody by the name that was put right, and by the wrong one no longer', async () => {
    const personId = '9e250e0e-0000-4000-8000-00000000000e';
    const wrong = aPerson.registered({ personId, givenName: 'Peregrine', familyName: 'Quillmarsh', aliases: [] });
    const right = { personId, givenName: 'Ottoline', familyName: 'Farrowgate', dateOfBirth: '1979-02-03' };
    await fillCaseFile(test.database, wrong, aPerson.detailsCorrected(right));
    expect(await namesFound('Quillmarsh')).toEqual([]);
    const searchId = await keep('ottoline farrowgate', asha, OTHER_COMMAND_ID);
    expect((await searches.results(asha, searchId)).found).toMatchObject([
      { personName: 'Ottoline Farrowgate', dateOfBirth: '1979-02-03' },
    ]);
  });

  it('finds somebody by a name they also go by, and says which', async () => {
    const { found } = await search('Al Pembrazo');
    expect(found).toMatchObject([{ personName: 'Alarico Pembrasso', knownAs: 'Al Pembrazo' }]);
    expect(found[0]).not.toHaveProperty('caseId');
  });

  it('gives the case to open, where there is one', async () => {
    const { found } = await search('Jasper');
    expect(found).toMatchObject([{ caseId: CASE_ID, reference: referenceOf('C', CASE_ID), dateOfBirth: '1987-06-21' }]);
  });

  it.each(['Oswin Marrable', 'R-4F7K-2M91', referenceOf('C', CASE_C), "'; DROP TABLE x; --", '%', '\\'])(
    'finds nobody by %j',
    async (terms) => expect(await namesFound(terms)).toEqual([]),
  );

  it.each(['Jasper Thistlewick', referenceOf('C', CASE_ID), referenceOf('P', PERSON_ID)])(
    'shows another organisation nothing for %j',
    async (terms) => expect(await namesFound(terms, neighbour)).toEqual([]),
  );

  it('shows an auditor the cases of every organisation', async () =>
    expect(await namesFound('Jasper', auditor)).toEqual(['Jasper Thistlewick']));

  it('is refused to a commissioner', async () =>
    expect(search('Jasper', commissioner)).rejects.toThrow(new NotFound()));

  it('opens only for the member who searched, and for a day', async () => {
    const searchId = await keep('Jasper', asha);
    await expect(searches.results(colleague, searchId)).rejects.toThrow(new NotFound());
    await expect(searches.results(tomorrow, searchId)).rejects.toThrow(new NotFound());
    expect((await searches.results(asha, searchId)).terms).toBe('Jasper');
  });

  it('forgets what was searched for after a day', async () => {
    await keep('Jasper', asha);
    await keep('Alarico', tomorrow, OTHER_COMMAND_ID);
    expect(await test.database.query('SELECT terms FROM case_file.search')).toEqual([{ terms: 'Alarico' }]);
  });

  it('leaves the ids that it gave in the read log, and no name', async () => {
    await search('Thistlewick');
    const rows = await test.database.query<{ action: string; returned_ids: string[] }>(
      'SELECT * FROM access.read_log ORDER BY read_id DESC LIMIT 1',
    );
    expect(rows).toMatchObject([{ action: 'person:search', returned_ids: [CASE_ID], decision: 'allow' }]);
    expect(JSON.stringify(rows)).not.toMatch(/thistlewick/i);
  });

  describe('whose record is merged into another', () => {
    const HIDDEN = 'ca5e0c0c-0000-4000-8000-00000000000d';
    beforeEach(async () => {
      await test.database.query(
        `INSERT INTO case_file.merge (merge_id, kept_person_id, merged_person_id, state, in_force, evidence, confidence)
         VALUES (gen_random_uuid(), $1, $2, 'merged', true, '{}', 'CERTAIN')`,
        [PERSON_ID, PERSON_C],
      );
    });
    afterEach(() => test.database.query('TRUNCATE case_file.merge, access.subject, access.restriction'));

    it('is found by the names of both', async () =>
      expect(await namesFound('Pembrazo')).toEqual(['Jasper Thistlewick']));

    it('is not found by the names of one that belongs to a case which is hidden from who asks', async () => {
      await test.database.query('INSERT INTO access.subject VALUES ($1, $2)', [HIDDEN, PERSON_C]);
      await test.database.query(`INSERT INTO access.restriction (case_id, mode, from_at) VALUES ($1, 'hidden', $2)`, [
        ...[HIDDEN, new Date(0)],
      ]);
      expect(await namesFound('Pembrazo')).toEqual([]);
      const other = await searches.results(asha, await keep('Thistlewick', asha, OTHER_COMMAND_ID));
      expect(other.found.map(({ personName }) => personName)).toEqual(['Jasper Thistlewick']);
    });
  });
});
