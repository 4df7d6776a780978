import { newId, EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { RuleBroken, SetClock } from '#kernel';
import { applyEvents } from '#projections/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { accessActions } from '../access.actions.js';
import {
  ApproveRestrictionChangeHandler,
  ApproveRestrictionChange,
} from '../approve-restriction-change/approve-restriction-change.command.js';
import { DeclareConflict, DeclareConflictHandler } from '../declare-conflict/declare-conflict.command.js';
import { restrictionEventTypes, type RestrictionChange } from '../domain/restriction.events.js';
import { accessMigrations } from '../migrations/index.js';
import { NotFound } from '../not-found.js';
import {
  ProposeRestrictionChange,
  ProposeRestrictionChangeHandler,
} from '../propose-restriction-change/propose-restriction-change.command.js';
import { SamePerson } from '../likeness/same-person.query.js';
import { LoggedReads } from '../read-log/logged-reads.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { PostgresStandings } from '../standings/postgres-standings.js';
import { visibleCase } from '../standings/visible-case.js';
import { caseActions, loadedCase } from '../testing/case-files.js';
import { someMember, someSignedIn } from '../testing/members.js';
import { quickOptions } from '../testing/quick-options.js';
import { RestrictionChanges } from './restriction-changes.js';
import { RestrictionProjection } from './restriction.projection.js';
import { RestrictionLists } from './restrictions.reader.js';

const CASE = 'ca5e0000-0000-4000-8000-000000000001';
const RACES = 1_000;
const { memberId, organisationId } = someMember();
const keeper = (n: number) =>
  someSignedIn({ memberId: `0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a00${n}`, role: 'governance-lead' });
const [isolde, ambrose] = [keeper(11), keeper(12)];
const lead = someSignedIn();
const colleague = someSignedIn({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002' });

describe('Who may know of a case', () => {
  let test: TestDatabase;
  let store: MemoryEventStore;
  let reads: LoggedReads;
  let changes: RestrictionChanges;
  let lists: RestrictionLists;
  let done = 0;
  let applied = -1n;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    store = new MemoryEventStore(new EventCatalogue().register(restrictionEventTypes), new SetClock(lead.now));
    const actions = new ActionCatalogue().register(accessActions).register(caseActions);
    const standings = new PostgresStandings(test.database);
    reads = new LoggedReads(test.database, actions, quickOptions(), standings);
    changes = new RestrictionChanges(store, new Permissions(actions, standings), new SamePerson(test.database));
    lists = new RestrictionLists(reads);
    [done, applied] = [0, -1n];
    await test.database.query(`INSERT INTO access.agreement VALUES ($1, '2025-01-01')`, [organisationId]);
    await test.database.query(`INSERT INTO access.subject VALUES ($1, $1)`, [CASE]);
    await test.database.query(`INSERT INTO access.involvement VALUES ($1, 'holder', $2, $1, '2025-01-01')`, [
      CASE,
      organisationId,
    ]);
  });
  afterEach(() => test.close());

  /** What the gateway does after a command: the next request finds the rows up to date. */
  async function project(): Promise<void> {
    const { events, scannedTo } = await store.readAll({ after: applied, max: 5_000 });
    await applyEvents(test.database, [new RestrictionProjection()], events);
    applied = scannedTo;
  }
  const commandId = () => newId(CASE, `command ${++done}`);
  const propose = async (change: RestrictionChange, by: SignedIn = isolde) => {
    const id = commandId();
    await new ProposeRestrictionChangeHandler(changes).execute(new ProposeRestrictionChange(CASE, change, id, by));
    await project();
    return newId(id, 'restriction-change');
  };
  const approve = async (changeId: string, by: SignedIn = ambrose) => {
    const command = new ApproveRestrictionChange(CASE, changeId, commandId(), by);
    await new ApproveRestrictionChangeHandler(changes).execute(command);
    await project();
  };
  const declare = async (by: SignedIn) => {
    await new DeclareConflictHandler(changes).execute(new DeclareConflict(CASE, commandId(), by));
    await project();
  };
  const open = (by: SignedIn, id = CASE) =>
    reads.one(by, 'case:read', { kind: 'case', id }, () => Promise.resolve(loadedCase(id, organisationId)));
  const listed = (by: SignedIn) =>
    reads.many(by, 'case:list', { kind: 'case' }, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT case_id AS id FROM access.subject s WHERE ${visibleCase('s.case_id')}`,
      );
      return { ids: [], value: rows.length };
    });
  const seenBy = async (by: SignedIn) => [
    await open(by).then(
      () => 'open',
      () => 'not found',
    ),
    await listed(by),
  ];

  it('is everybody whose organisation has a part in it', async () => {
    expect(await seenBy(lead)).toEqual(['open', 1]);
    expect(await seenBy(someSignedIn({ organisationId: CASE }))).toEqual(['not found', 0]);
  });

  it('is nobody who has declared a conflict, from their next request on', async () => {
    await declare(lead);
    expect(await seenBy(lead)).toEqual(['not found', 0]);
    expect(await seenBy(colleague)).toEqual(['open', 1]);
  });

  it('is nobody who is excluded, once a second person has agreed', async () => {
    const changeId = await propose({ kind: 'exclude', memberId });
    expect(await seenBy(lead)).toEqual(['open', 1]);
    await expect(approve(changeId, isolde)).rejects.toThrow(new RuleBroken('own-change'));
    await approve(changeId);
    expect(await seenBy(lead)).toEqual(['not found', 0]);
  });

  it('is nobody who is excluded, whatever organisation they go to', async () => {
    await approve(await propose({ kind: 'exclude', memberId }));
    await test.database.query(`INSERT INTO access.agreement VALUES ($1, '2025-01-01')`, [CASE]);
    await test.database.query(`INSERT INTO access.involvement VALUES ($1, 'recipient', $1, $1, '2025-01-01')`, [CASE]);
    expect(await listed(someSignedIn({ organisationId: CASE }))).toBe(0);
    expect(await listed(someSignedIn({ organisationId: CASE, memberId: colleague.member.memberId }))).toBe(1);
  });

  it('is only those on the list while it is restricted, auditors too', async () => {
    await approve(await propose({ kind: 'restrict', mode: 'hidden', allowedMemberIds: [memberId] }));
    expect(await seenBy(lead)).toEqual(['open', 1]);
    expect(await seenBy(colleague)).toEqual(['not found', 0]);
    await expect(open(someSignedIn({ role: 'auditor', memberId: CASE }))).rejects.toThrow(new NotFound());
    await approve(await propose({ kind: 'lift' }));
    expect(await seenBy(colleague)).toEqual(['open', 1]);
  });

  it('is a stub that names a mailbox, where that was agreed, and is in no list', async () => {
    const contact = 'governance@lantern-row.example';
    const allowedMemberIds = [colleague.member.memberId];
    await approve(await propose({ kind: 'restrict', mode: 'visible-stub', contact, allowedMemberIds }));
    await expect(open(lead)).rejects.toMatchObject({ problem: 'forbidden', hint: expect.stringContaining(contact) });
    expect(await listed(lead)).toBe(0);
    await expect(open(someSignedIn({ organisationId: CASE }))).rejects.toThrow(new NotFound());
    await approve(await propose({ kind: 'exclude', memberId }));
    await expect(open(lead)).rejects.toThrow(new NotFound());
  });

  it('is nobody of the old list once there is a new one', async () => {
    await approve(await propose({ kind: 'restrict', mode: 'hidden', allowedMemberIds: [memberId] }));
    const others = [colleague.member.memberId];
    await approve(await propose({ kind: 'restrict', mode: 'hidden', allowedMemberIds: others }));
    expect(await seenBy(lead)).toEqual(['not found', 0]);
    expect(await seenBy(colleague)).toEqual(['open', 1]);
  });

  it('is somebody again whose exclusion is over, and not a second earlier', async () => {
    const until = new Date(lead.now.getTime() + 60_000);
    await approve(await propose({ kind: 'exclude', memberId, until: until.toISOString() }));
    expect((await seenBy({ ...lead, now: new Date(until.getTime() - 1_000) }))[0]).toBe('not found');
    expect((await seenBy({ ...lead, now: until }))[0]).toBe('open');
  });

  it('is no list keeper: they see the lists and nothing else', async () => {
    await propose({ kind: 'exclude', memberId });
    expect(await lists.open(ambrose, CASE)).toMatchObject({ restriction: null, keptOut: [], waiting: [{ names: [] }] });
    await expect(open(ambrose)).rejects.toThrow(new NotFound());
    await expect(lists.open(lead, CASE)).rejects.toThrow(new NotFound());
  });

  it('is kept from a list keeper who is excluded themselves, and from their list of cases', async () => {
    await approve(await propose({ kind: 'exclude', memberId: ambrose.member.memberId }), keeper(13));
    expect(await lists.all(isolde)).toMatchObject([{ caseId: CASE, keptOut: 1 }]);
    expect(await lists.all(ambrose)).toEqual([]);
    await expect(lists.open(ambrose, CASE)).rejects.toThrow(new NotFound());
  });

  it('is nothing that can be asked about a case that there is not', async () => {
    const absent = '00000000-0000-4000-8000-000000000001';
    await expect(lists.open(isolde, absent)).rejects.toThrow(new NotFound());
    const command = new DeclareConflict(absent, commandId(), lead);
    await expect(new DeclareConflictHandler(changes).execute(command)).rejects.toThrow(new NotFound());
  });

  it(`changes with the next request, ${RACES} times of ${RACES}`, async () => {
    const racers = Array.from({ length: RACES }, (_, n) => someSignedIn({ memberId: newId(CASE, `racer ${n}`) }));
    let late = 0;
    for (let first = 0; first < RACES; first += 50) {
      const some = racers.slice(first, first + 50);
      for (const racer of some)
        await new DeclareConflictHandler(changes).execute(new DeclareConflict(CASE, commandId(), racer));
      await project();
      const seen = await Promise.all(some.map((racer) => seenBy(racer)));
      late += seen.filter(([opened, count]) => opened !== 'not found' || count !== 0).length;
    }
    expect(late).toBe(0);
  });
});
