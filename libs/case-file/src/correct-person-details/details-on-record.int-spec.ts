import { accessMigrations, ActionCatalogue, LoggedReads, NotFound } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { ERASED_DATE, ERASED_TEXT } from '#kernel';
import { caseFileActions } from '../case-file.actions.js';
import { aCase, CASE_ID, OTHER_CASE_ID } from '../domain/case.examples.js';
import { aPerson, HOLDER_ID, PERSON_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { PersonDetailsOnRecord } from './details-on-record.query.js';

const ERASED_PERSON = '9e250a00-0000-4000-8000-00000000000c';
const lead = someSignedIn({ organisationId: HOLDER_ID });

describe('The details of a person, to be put right', () => {
  let test: TestDatabase;
  let persons: PersonDetailsOnRecord;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const actions = new ActionCatalogue().register(caseFileActions);
    persons = new PersonDetailsOnRecord(new LoggedReads(test.database, actions, quickOptions(), new OpenStandings()));
    const erased = { givenName: ERASED_TEXT, familyName: ERASED_TEXT, dateOfBirth: ERASED_DATE, aliases: [] };
    await fillCaseFile(
      test.database,
      aPerson.registered(),
      aPerson.detailsCorrected(),
      aCase.opened(),
      aPerson.registered({ personId: ERASED_PERSON, ...erased, language: ERASED_TEXT as never }),
      aCase.opened({ caseId: OTHER_CASE_ID, personId: ERASED_PERSON }),
    );
  });
  afterAll(() => test.close());

  it('are those on record now, with the revision of the person', async () => {
    expect(await persons.open(lead, CASE_ID)).toEqual({
      summary: expect.objectContaining({ caseId: CASE_ID, personId: PERSON_ID }),
      details: {
        ...{ givenName: 'Jasper', familyName: 'Thistlewyck', dateOfBirth: '1978-06-21', language: 'ENGLISH' },
        interpreterNeeded: false,
      },
      personRevision: 1n,
    });
    const lastRead = 'SELECT action, resource_id FROM access.read_log ORDER BY read_id DESC LIMIT 1';
    expect(await test.database.query(lastRead)).toEqual([{ action: 'case:correct', resource_id: CASE_ID }]);
  });
  it('leave out what was erased', async () =>
    expect((await persons.open(lead, OTHER_CASE_ID)).details).toEqual({ interpreterNeeded: false }));
  it.each([
    ['a worker', someSignedIn({ organisationId: HOLDER_ID, role: 'service-worker' })],
    ['an auditor', someSignedIn({ role: 'auditor' })],
    ['a lead of another organisation', someSignedIn()],
  ])('are not for %s', async (_, signed) => expect(persons.open(signed, CASE_ID)).rejects.toThrow(new NotFound()));
});
