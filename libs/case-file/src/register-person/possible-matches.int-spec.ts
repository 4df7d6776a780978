import { ActionCatalogue, accessMigrations, LoggedReads, NotFound } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { caseFileActions } from '../case-file.actions.js';
import { aCase, CASE_ID } from '../domain/case.examples.js';
import { aPerson, HOLDER_ID, PERSON_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { PossibleMatches } from './possible-matches.query.js';

const lead = someSignedIn({ organisationId: HOLDER_ID });
const NOBODY = '9e250a00-0000-4000-8000-00000000000f';
const jasper = { givenName: 'Jasper', familyName: 'Thistlewick', aliases: [] };

describe('People on record who might be the person being registered', () => {
  let test: TestDatabase;
  let matches: PossibleMatches;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(caseFileActions),
      quickOptions(),
      new OpenStandings(),
    );
    matches = new PossibleMatches(reads);
    await fillCaseFile(test.database, aPerson.registered({ aliases: ['Jay Thistle'] }), aCase.opened());
  });
  afterAll(() => test.close());

  const found = async (sought: Partial<Parameters<PossibleMatches['find']>[1]>, signed = lead) =>
    (await matches.find(signed, { ...jasper, ...sought }, NOBODY)).map(({ personId }) => personId);

  it.each([
    ['the same name', {}],
    ['a letter’s difference', { givenName: 'Jaspar' }],
    ['other capitals and accents', { givenName: 'JÁSPER' }],
    ['the names turned round', { givenName: 'Thistlewick', familyName: 'Jasper' }],
    ['an alias on record', { givenName: 'Jay', familyName: 'Thistle' }],
    ['an alias of their own', { givenName: 'Oswin', familyName: 'Marrable', aliases: ['Jasper Thistlewick'] }],
    ['the same date of birth and half the name', { givenName: 'Jay', familyName: 'Thorn', dateOfBirth: '1987-06-21' }],
  ])('are found by %s', async (_, sought) => expect(await found(sought)).toEqual([PERSON_ID]));

  it.each([
    ['another name', { givenName: 'Oswin', familyName: 'Marrable' }],
    [
      'another name and the same date of birth',
      { givenName: 'Oswin', familyName: 'Marrable', dateOfBirth: '1987-06-21' },
    ],
    ['half the name and another date of birth', { givenName: 'Jay', familyName: 'Thorn', dateOfBirth: '1990-01-01' }],
  ])('are not found by %s', async (_, sought) => expect(await found(sought)).toEqual([]));

  it('are not the person whom the same form made the first time it was sent', async () =>
    expect(await matches.find(lead, jasper, PERSON_ID)).toEqual([]));
  it('come with the case to read', async () =>
    expect(await matches.find(lead, jasper, NOBODY)).toMatchObject([
      { personName: 'Jasper Thistlewick', caseId: CASE_ID },
    ]));
  it('are nobody’s but the organisation’s own', async () => expect(await found({}, someSignedIn())).toEqual([]));
  it('are not shown to a commissioner', async () =>
    expect(found({}, someSignedIn({ organisationId: HOLDER_ID, role: 'commissioner' }))).rejects.toThrow(
      new NotFound(),
    ));
  it('are in the read log with their ids', async () => {
    await found({});
    const lastRead = 'SELECT action, returned_ids FROM access.read_log ORDER BY read_id DESC LIMIT 1';
    expect(await test.database.query(lastRead)).toEqual([{ action: 'person:match', returned_ids: [CASE_ID] }]);
  });
});
