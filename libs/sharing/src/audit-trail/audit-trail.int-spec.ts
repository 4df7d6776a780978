import {
  accessMigrations,
  ActionCatalogue,
  LoggedReads,
  NotFound,
  ReadLogReader,
  type LoggedReadsPage,
  type SignedIn,
} from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { caseFileMigrations, CaseReader } from '#case-file';
import { aCase, aPerson, CASE_ID, fillCaseFile, OTHER_CASE_ID, PERSON_ID } from '#case-file/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { applyEvents, recorded } from '#projections/testing';
import type { DomainEvent } from '#kernel';
import { CaseRecordsProjection } from '../case-records/case-records.projection.js';
import { CaseTrails } from '../case-sharing/case-trail.reader.js';
import { SharingDecisionsProjection } from '../decisions/sharing-decisions.projection.js';
import { aSharing, EXAMPLE_RECIPIENT_ID, EXAMPLE_SHARER_ID, EXAMPLE_SHARING_ID } from '../domain/sharing.examples.js';
import { sharingMigrations } from '../migrations/index.js';
import { sharingActions } from '../sharing.actions.js';
import { AuditTrail } from './audit-trail.reader.js';
import { readsWithin } from './reads-within.js';

const KEPT_ID = '5a5a0009-0000-4000-8000-000000000009';
const lead = someSignedIn({ organisationId: EXAMPLE_SHARER_ID });
const recipient = someSignedIn({ organisationId: EXAMPLE_RECIPIENT_ID });
const auditor = someSignedIn({ organisationId: CASE_ID, role: 'auditor' });
const manager = someSignedIn({ organisationId: EXAMPLE_RECIPIENT_ID, role: 'service-manager' });

const opened = aCase.opened({ holderOrganisationId: EXAMPLE_SHARER_ID });
const elsewhere = aCase.opened({ caseId: OTHER_CASE_ID, holderOrganisationId: EXAMPLE_RECIPIENT_ID });
const ofCase = { caseId: CASE_ID, personId: PERSON_ID };
const facts: [string, DomainEvent][] = [
  [`Case-${CASE_ID}`, opened],
  [`Case-${OTHER_CASE_ID}`, elsewhere],
  [`Sharing-${EXAMPLE_SHARING_ID}`, aSharing.decided(ofCase)],
  [`Sharing-${EXAMPLE_SHARING_ID}`, aSharing.released(ofCase)],
  [`Sharing-${KEPT_ID}`, aSharing.decided({ ...ofCase, sharingId: KEPT_ID, decision: 'DO_NOT_SHARE' })],
];

describe('The audit trail', () => {
  let test: TestDatabase;
  let trail: AuditTrail;
  let trails: CaseTrails;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations, ...sharingMigrations]);
    await fillCaseFile(test.database, aPerson.registered(), opened, elsewhere);
    const events = facts.map(([stream, event], index) => recorded(event, { stream, position: BigInt(index) }));
    await applyEvents(test.database, [new SharingDecisionsProjection(), new CaseRecordsProjection()], events);
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(sharingActions),
      quickOptions(),
      new OpenStandings(),
    );
    const readLog = new ReadLogReader(test.database);
    trail = new AuditTrail(reads, readLog, test.database, new CaseReader());
    trails = new CaseTrails(reads, new CaseReader());
  });
  afterAll(() => test.close());

  const decisionsFor = async (signed: SignedIn) =>
    (await trail.decisions(signed, 'audit-trail:read', {}, { limit: 10 })).decisions;
  const idsFor = async (signed: SignedIn) => (await decisionsFor(signed)).map(({ sharingId }) => sharingId);
  const readsFor = async (signed: SignedIn) => (await trail.readsLogged(signed, {}, { limit: 50 })).reads;

  it('shows the sharer every decision, whichever way it went', async () =>
    expect(await idsFor(lead)).toEqual([KEPT_ID, EXAMPLE_SHARING_ID]));

  it('shows a recipient what it got, without the reasons', async () => {
    expect(await idsFor(recipient)).toEqual([EXAMPLE_SHARING_ID]);
    expect((await decisionsFor(recipient))[0]?.record).not.toHaveProperty('necessity');
  });

  it('shows an auditor everything', async () => expect(await idsFor(auditor)).toHaveLength(2));

  it('is not there for a service manager', () => expect(idsFor(manager)).rejects.toBeInstanceOf(NotFound));

  it('gives the holder of a case what was shared of it, and leaves who looked to those who may know', async () => {
    const found = await trails.open(lead, CASE_ID);
    expect(found.decisions.decisions).toHaveLength(2);
    expect(Object.keys(found)).toEqual(['summary', 'decisions', 'notices']);
  });

  it('keeps from the holder what else a list held', () => {
    const stranger = { reads: [{ returnedIds: [KEPT_ID, OTHER_CASE_ID] }] } as unknown as LoggedReadsPage;
    expect(readsWithin(stranger, [KEPT_ID]).reads[0]?.returnedIds).toEqual([KEPT_ID]);
  });

  it('tells nobody else, and keeps that they asked', async () => {
    await expect(trails.open(recipient, CASE_ID)).rejects.toBeInstanceOf(NotFound);
    const [asked] = await readsFor(lead);
    expect(asked).toMatchObject({ resourceId: CASE_ID, decision: 'refuse', organisationId: EXAMPLE_RECIPIENT_ID });
  });

  it('shows a lead the reads of the cases that their own organisation holds, and an auditor all', async () => {
    await trails.open(recipient, OTHER_CASE_ID);
    const belongs = (ids: readonly (string | null)[]) => ids.includes(OTHER_CASE_ID);
    expect(belongs((await readsFor(lead)).map(({ resourceId }) => resourceId))).toBe(false);
    expect(belongs((await readsFor(recipient)).map(({ resourceId }) => resourceId))).toBe(true);
    expect(belongs((await readsFor(auditor)).map(({ resourceId }) => resourceId))).toBe(true);
  });

  describe('for an auditor who is kept from a case', () => {
    const theirs = [CASE_ID, EXAMPLE_SHARING_ID, KEPT_ID];
    const named = async () =>
      (await readsFor(auditor)).flatMap(({ resourceId, returnedIds }) => [resourceId, ...returnedIds]);
    const excluded = (until: string | null) =>
      test.database.query(
        `INSERT INTO access.wall (case_id, member_id, kind, from_at, until_at) VALUES ($1, $2, 'excluded', '2020-01-01', $3)`,
        [CASE_ID, auditor.member.memberId, until],
      );
    afterEach(() => test.database.query('DELETE FROM access.wall; DELETE FROM access.restriction'));

    it.each<[string, () => Promise<unknown>]>([
      ['by an exclusion', () => excluded(null)],
      [
        'by a restriction whose list they are not on',
        () =>
          test.database.query(
            `INSERT INTO access.restriction (case_id, mode, from_at) VALUES ('${CASE_ID}', 'hidden', '2020-01-01')`,
          ),
      ],
    ])('has no id of it or of its records %s, and everything else', async (_, keepOut) => {
      await idsFor(auditor);
      expect(await named()).toEqual(expect.arrayContaining(theirs));
      await keepOut();
      const left = await named();
      expect(left.filter((id) => id !== null && theirs.includes(id))).toEqual([]);
      expect(left).toContain(OTHER_CASE_ID);
    });

    it('has them again when it is over', async () => {
      await excluded('2020-01-02');
      expect(await named()).toEqual(expect.arrayContaining(theirs));
    });
  });
});
