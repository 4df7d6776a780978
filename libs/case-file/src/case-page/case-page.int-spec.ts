import { ActionCatalogue, accessMigrations, LoggedReads, NotFound } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { caseFileActions } from '../case-file.actions.js';
import { CaseReader } from '../case.reader.js';
import { aCase, ASSESSMENT_ID, CASE_ID, DISCLOSURE_ID, OTHER_CASE_ID } from '../domain/case.examples.js';
import { aPerson, HOLDER_ID, PERSON_ID, STAY_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { MistakenEntries } from '../mistaken-entry/mistaken-entry.query.js';
import { CaseFiles } from './case-page.query.js';

const lead = someSignedIn({ organisationId: HOLDER_ID });

describe('A case file', () => {
  let test: TestDatabase;
  let files: CaseFiles;
  let theReads: LoggedReads;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(caseFileActions),
      quickOptions(),
      new OpenStandings(),
    );
    theReads = reads;
    files = new CaseFiles(reads);
    await fillCaseFile(
      test.database,
      aPerson.registered({ aliases: ['Jay Thistle'] }),
      aPerson.need(),
      aPerson.needEnded(),
      aPerson.stay(),
      aCase.opened(),
      aCase.joined(),
      aCase.disclosure(),
      aCase.assessed(),
      aCase.reattributed(),
      aCase.corrected(),
    );
  });
  afterAll(() => test.close());

  it('holds everything on record but what a mistake said, with the revisions that a change is checked against', async () => {
    expect(await files.open(lead, CASE_ID)).toEqual({
      summary: expect.objectContaining({ caseId: CASE_ID, personId: PERSON_ID, needs: [] }),
      aliases: ['Jay Thistle'],
      needs: [{ need: 'HOMELESSNESS', source: 'STAFF_OBSERVED', since: '2025-01-10', endedOn: '2025-09-16' }],
      stays: [
        {
          accommodationId: STAY_ID,
          type: 'HOSTEL_COMPLEX_NEEDS',
          tenure: 'LICENCE',
          since: '2025-03-03',
          expectedStayWeeks: 16,
          organisationId: HOLDER_ID,
        },
      ],
      disclosures: [
        {
          disclosureId: DISCLOSURE_ID,
          happenedAt: '2026-03-02T12:00:00.000Z',
          recordedAt: '2026-03-02T12:00:00.000Z',
          movedToCaseId: OTHER_CASE_ID,
          mistake: { reason: 'WRONG_PERSON', markedAt: '2026-03-02T12:00:00.000Z' },
        },
      ],
      assessments: [
        {
          assessmentId: ASSESSMENT_ID,
          tool: 'SAFELIVES_DASH',
          toolVersion: '24q',
          score: 17,
          level: 'HIGH',
          assessorRole: 'IDVA',
          assessedOn: '2025-03-14',
        },
      ],
      revision: 5n,
      personRevision: 3n,
    });
  });

  it('has the details as they were put right, and among the other names none that is their name now', async () => {
    const personId = '9e250f0f-0000-4000-8000-00000000000f';
    const caseId = 'ca5e0f0f-0000-4000-8000-00000000000f';
    await fillCaseFile(
      test.database,
      aPerson.registered({ personId, givenName: 'Jay', familyName: 'Thistle', aliases: ['JASPER  Thistlewyck', 'JT'] }),
      aPerson.detailsCorrected({ personId }),
      aCase.opened({ caseId, personId }),
    );
    expect(await files.open(lead, caseId)).toMatchObject({
      summary: { personName: 'Jasper Thistlewyck', dateOfBirth: '1978-06-21' },
      aliases: ['JT'],
      putRight: {
        ...{ details: ['NAME', 'DATE_OF_BIRTH'], reason: 'FACT_WRONG', source: 'PERSON' },
        at: '2026-03-02T12:00:00.000Z',
      },
    });
  });

  it.each([
    ['an auditor', someSignedIn({ role: 'auditor' })],
    ['a worker of the organisation that holds it', someSignedIn({ organisationId: HOLDER_ID, role: 'service-worker' })],
  ])('opens for %s', async (_, signed) => {
    expect((await files.open(signed, CASE_ID)).summary.caseId).toBe(CASE_ID);
  });

  it.each([
    ['another organisation', someSignedIn(), CASE_ID],
    ['a commissioner', someSignedIn({ organisationId: HOLDER_ID, role: 'commissioner' }), CASE_ID],
    ['somebody who asks for a case that does not exist', lead, OTHER_CASE_ID],
  ])('stays shut for %s, in the same way', async (_, signed, caseId) => {
    await expect(files.open(signed, caseId)).rejects.toThrow(new NotFound());
    const lastRead = 'SELECT decision, resource_id FROM access.read_log ORDER BY read_id DESC LIMIT 1';
    expect(await test.database.query(lastRead)).toEqual([{ decision: 'refuse', resource_id: caseId }]);
  });

  it('opens for a correction only to a lead or a manager', async () => {
    const worker = someSignedIn({ organisationId: HOLDER_ID, role: 'service-worker' });
    await expect(files.open(worker, CASE_ID, 'case:correct')).rejects.toThrow(new NotFound());
    expect((await files.open(lead, CASE_ID, 'case:correct')).summary.caseId).toBe(CASE_ID);
  });

  it('gives what a mistake said to those who put mistakes right, each time with a row of its own in the read log', async () => {
    const mistakes = new MistakenEntries(theReads);
    const { disclosure } = await mistakes.open(lead, CASE_ID, DISCLOSURE_ID);
    expect(disclosure).toMatchObject({ account: aCase.disclosure().data.account, mistake: { reason: 'WRONG_PERSON' } });
    const lastRead = 'SELECT action, fields FROM access.read_log ORDER BY read_id DESC LIMIT 1';
    expect(await test.database.query(lastRead)).toEqual([
      { action: 'case:read-mistake', fields: [`mistake:${DISCLOSURE_ID}`] },
    ]);
    const worker = someSignedIn({ organisationId: HOLDER_ID, role: 'service-worker' });
    await expect(mistakes.open(worker, CASE_ID, DISCLOSURE_ID)).rejects.toThrow(new NotFound());
    await expect(mistakes.open(lead, CASE_ID, ASSESSMENT_ID)).rejects.toThrow(new NotFound());
  });

  it('answers the narrow questions of other contexts', async () => {
    const reader = new CaseReader();
    await test.database.tx(async (tx) => {
      const summary = await reader.summary(tx, CASE_ID);
      expect(summary).toMatchObject({ personName: 'Jasper Thistlewick', accommodation: { accommodationId: STAY_ID } });
      expect(await reader.caseIdOf(tx, summary?.reference ?? '')).toBe(CASE_ID);
      expect(await reader.summary(tx, OTHER_CASE_ID)).toBeUndefined();
      expect(await reader.caseIdOf(tx, 'C-0000-0000')).toBeUndefined();
      expect(await reader.personNames(tx, [PERSON_ID, OTHER_CASE_ID])).toEqual(
        new Map([[PERSON_ID, 'Jasper Thistlewick']]),
      );
    });
  });
});
