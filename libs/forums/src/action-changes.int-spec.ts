import { LoggedMirroredActions } from './log-action/mirrored-actions.query.js';
import { NotFound, type SignedIn } from '#access';
import { someSignedIn } from '#access/testing';
import { CASE_ID } from '#case-file/testing';
import { load, RevisionConflict } from '#event-store';
import { AcceptAction, AcceptActionHandler } from './accept-action/accept-action.command.js';
import {
  EndActionNotAchieved,
  EndActionNotAchievedHandler,
} from './action-not-achieved/action-not-achieved.command.js';
import { OpenActions } from './action-page/open-actions.reader.js';
import { ActionLists } from './action-tracker/action-lists.reader.js';
import { CasesAtForums } from './case-forums/case-forums.reader.js';
import { CompleteAction, CompleteActionHandler } from './complete-action/complete-action.command.js';
import { actionDecider } from './domain/action.decider.js';
import { actionStream } from './domain/action.stream.js';
import {
  aForumReferral,
  EXAMPLE_FORUM_REFERRAL_ID,
  EXAMPLE_HOSTEL_ID,
  EXAMPLE_IDVA_ID,
  EXAMPLE_POLICE_ID,
} from './domain/forum-referral.examples.js';
import { forumReferralStream } from './domain/forum-referral.stream.js';
import { ExtendAction, ExtendActionHandler } from './extend-action/extend-action.command.js';
import { ForumCases } from './forum-case/forum-cases.reader.js';
import { actionIdOf, LogAction, LogActionHandler } from './log-action/log-action.command.js';
import { RecordHearing, RecordHearingHandler } from './record-hearing/record-hearing.command.js';
import { RejectAction, RejectActionHandler } from './reject-action/reject-action.command.js';
import { forumStage, HOSTEL_LEAD, POLICE_LEAD, type ForumStage } from './testing/forum-stage.js';

const command = (number: number) => `c0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const idva = someSignedIn(
  { organisationId: EXAMPLE_IDVA_ID, organisationType: 'IDVA_SERVICE' },
  { now: POLICE_LEAD.now },
);
const constable = someSignedIn({ organisationId: EXAMPLE_POLICE_ID, role: 'referrer' }, { now: POLICE_LEAD.now });
const auditor = someSignedIn({ organisationId: CASE_ID, organisationType: 'AUDITOR', role: 'auditor' });
const commissioner = someSignedIn({ role: 'commissioner' });
const ASKED = {
  text: 'Flag the address and check bail conditions.',
  category: 'FLAG_ADDRESS',
  subject: 'PERPETRATOR',
  dueOn: '2025-04-04',
} as const;
const [FLAG, PLAN] = [actionIdOf(command(2)), actionIdOf(command(3))];

let stage: ForumStage;
beforeAll(async () => {
  stage = await forumStage();
  const submitted = aForumReferral.submitted({ caseId: CASE_ID });
  await stage.store.append(
    forumReferralStream(EXAMPLE_FORUM_REFERRAL_ID),
    'noStream',
    [submitted],
    HOSTEL_LEAD.context(command(90)),
  );
});
afterAll(() => stage.test.close());

const hear = (signed: SignedIn, more: { seen?: bigint; attended?: string[]; id?: number } = {}) =>
  new RecordHearingHandler(stage.store, stage.permissions, stage.organisations).execute(
    new RecordHearing(
      EXAMPLE_FORUM_REFERRAL_ID,
      {
        heardOn: '2025-04-01',
        attendedOrganisationIds: more.attended ?? [EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID, EXAMPLE_IDVA_ID],
      },
      more.seen,
      command(more.id ?? 1),
      signed,
    ),
  );
const log = (signed: SignedIn, owner: string, id: number) =>
  new LogActionHandler(
    stage.store,
    stage.permissions,
    new LoggedMirroredActions(stage.store, stage.test.database),
  ).execute(new LogAction(EXAMPLE_FORUM_REFERRAL_ID, { ...ASKED, ownerOrganisationId: owner }, command(id), signed));
const accept = (signed: SignedIn, id: number, seen?: bigint) =>
  new AcceptActionHandler(stage.changes).execute(new AcceptAction(FLAG, seen, command(id), signed));
const state = async (id: string) => (await load(stage.store, actionDecider, actionStream(id))).state;

describe('A meeting', () => {
  it('cannot have actions before it is on record', () =>
    expect(log(HOSTEL_LEAD, EXAMPLE_POLICE_ID, 2)).rejects.toMatchObject({ rule: 'action-case-not-heard' }));

  it('is recorded by the organisation that brought the case, and by nobody else', () =>
    expect(hear(POLICE_LEAD)).rejects.toBeInstanceOf(NotFound));

  it('is attended by organisations of the directory', () =>
    expect(hear(HOSTEL_LEAD, { attended: [CASE_ID] })).rejects.toMatchObject({ rule: 'sharing-organisation-unknown' }));

  it('is a conflict for somebody who looked at an older state', () =>
    expect(hear(HOSTEL_LEAD, { seen: 5n })).rejects.toBeInstanceOf(RevisionConflict));

  it('is dated by the meeting, not by the writing down', async () => {
    const { position } = await hear(HOSTEL_LEAD, { seen: 0n });
    const { events } = await stage.store.readAll({ after: position - 1n, max: 1 });
    expect(events[0]?.occurredAt).toEqual(new Date('2025-04-01T11:00:00.000Z'));
  });
});

describe('An action', () => {
  it('is logged by the organisation that brought the case, and by nobody else', async () => {
    await expect(log(POLICE_LEAD, EXAMPLE_POLICE_ID, 2)).rejects.toBeInstanceOf(NotFound);
    await log(HOSTEL_LEAD, EXAMPLE_POLICE_ID, 2);
    await log(HOSTEL_LEAD, EXAMPLE_IDVA_ID, 3);
    expect(await state(FLAG)).toMatchObject({ status: 'RAISED', raisedOn: '2025-04-01' });
  });

  it.each([
    ['another organisation', () => idva],
    ['the organisation that raised it', () => HOSTEL_LEAD],
    ['somebody of the owner who does not lead', () => constable],
    ['an auditor', () => auditor],
  ])('cannot be accepted by %s: for them it is not there', (_name, who) =>
    expect(accept(who(), 10)).rejects.toBeInstanceOf(NotFound),
  );

  it('is accepted by its owner, who saw it as it is', async () => {
    await expect(accept(POLICE_LEAD, 11, 7n)).rejects.toBeInstanceOf(RevisionConflict);
    await accept(POLICE_LEAD, 12, 0n);
    expect(await state(FLAG)).toMatchObject({ status: 'ACCEPTED' });
  });

  it('gets a later date from who raised it, not from its owner', async () => {
    const extend = (signed: SignedIn, id: number) =>
      new ExtendActionHandler(stage.changes).execute(
        new ExtendAction(
          FLAG,
          { dueOn: '2025-04-11', reason: 'Another force holds the record.' },
          undefined,
          command(id),
          signed,
        ),
      );
    await expect(extend(POLICE_LEAD, 13)).rejects.toBeInstanceOf(NotFound);
    await extend(HOSTEL_LEAD, 14);
    expect(await state(FLAG)).toMatchObject({ dueOn: '2025-04-11', originalDueOn: '2025-04-04' });
  });

  it('is completed by anybody of its owner, on the day on which it was done', async () => {
    const details = { completedOn: '2025-04-01', outcome: 'DONE', evidence: 'Flag set.' } as const;
    const { position } = await new CompleteActionHandler(stage.changes).execute(
      new CompleteAction(FLAG, details, 2n, command(15), constable),
    );
    const { events } = await stage.store.readAll({ after: position - 1n, max: 1 });
    expect(events[0]).toMatchObject({ type: 'ActionCompleted', occurredAt: new Date('2025-04-01T11:00:00.000Z') });
  });

  it('is rejected or given up by its owner only', async () => {
    const reject = (signed: SignedIn, id: number) =>
      new RejectActionHandler(stage.changes).execute(
        new RejectAction(PLAN, { reason: 'Not ours.' }, undefined, command(id), signed),
      );
    const giveUp = new EndActionNotAchievedHandler(stage.changes).execute(
      new EndActionNotAchieved(PLAN, { reason: 'No.', alternative: 'Other.' }, undefined, command(17), POLICE_LEAD),
    );
    await expect(giveUp).rejects.toBeInstanceOf(NotFound);
    await expect(reject(POLICE_LEAD, 18)).rejects.toBeInstanceOf(NotFound);
    await reject(idva, 19);
    expect(await state(PLAN)).toMatchObject({ status: 'REJECTED' });
  });
});

describe('What each side sees afterwards', () => {
  beforeAll(() => stage.project());
  const forumCases = () => new ForumCases(stage.reads, stage.cases, stage.directory);
  const openActions = () => new OpenActions(stage.reads, stage.cases, forumCases());
  const lists = () => new ActionLists(stage.reads, stage.cases);
  const idsFor = async (signed: SignedIn, side: 'owned' | 'raised' | 'all') =>
    (await lists().list(signed, { side, show: 'all' }, { limit: 10 })).page.actions.map(({ actionId }) => actionId);

  it('is everything for the organisation that brought the case', async () => {
    const { entry, actions, person } = await forumCases().open(HOSTEL_LEAD, 'forum:read', EXAMPLE_FORUM_REFERRAL_ID);
    expect(entry.referral).toMatchObject({ riskScore: 17 });
    expect(actions).toHaveLength(2);
    expect(person.name).not.toBe('The person referred');
  });

  it("is the forum, the person's name and its own action for an owner", async () => {
    const { entry, actions, person } = await forumCases().open(POLICE_LEAD, 'forum:read', EXAMPLE_FORUM_REFERRAL_ID);
    expect(entry).not.toHaveProperty('referral');
    expect(actions.map(({ actionId }) => actionId)).toEqual([FLAG]);
    expect(person.reference).toMatch(/^P-/);
    await expect(openActions().open(POLICE_LEAD, 'action:read', PLAN)).rejects.toBeInstanceOf(NotFound);
    await expect(new CasesAtForums(stage.reads, stage.cases).open(POLICE_LEAD, CASE_ID)).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it('is a list of its own side', async () => {
    expect(await idsFor(POLICE_LEAD, 'owned')).toEqual([FLAG]);
    expect(await idsFor(POLICE_LEAD, 'raised')).toEqual([]);
    expect(new Set(await idsFor(HOSTEL_LEAD, 'raised'))).toEqual(new Set([FLAG, PLAN]));
  });

  it('is everything for an auditor and nothing for a commissioner', async () => {
    expect(await idsFor(auditor, 'all')).toHaveLength(2);
    await expect(idsFor(commissioner, 'all')).rejects.toBeInstanceOf(NotFound);
    await expect(openActions().open(commissioner, 'action:read', FLAG)).rejects.toBeInstanceOf(NotFound);
  });

  it('leaves a row in the read log, let in or not', async () => {
    const rows = await stage.test.database.query<{ decision: string; count: number }>(
      `SELECT decision, count(*)::integer AS count FROM access.read_log
        WHERE resource_id = $1 GROUP BY decision ORDER BY decision`,
      [FLAG],
    );
    expect(rows).toEqual([{ decision: 'refuse', count: 1 }]);
  });
});

describe('What each side sees of records that were erased', () => {
  it('is the decision where a value was', async () => {
    const { test, reads, cases, directory } = stage;
    await test.database.query(`UPDATE forums.action SET text = '[erased]'`);
    await test.database.query(
      `INSERT INTO case_file.tombstone SELECT DISTINCT person_id, 'Action', 'Erased by decision D-1' FROM forums.action`,
    );
    const open = await new ForumCases(reads, cases, directory).open(
      HOSTEL_LEAD,
      'forum:read',
      EXAMPLE_FORUM_REFERRAL_ID,
    );
    expect(new Set(open.actions.map(({ text }) => text))).toEqual(new Set(['Erased by decision D-1']));
    const list = await new ActionLists(reads, cases).list(POLICE_LEAD, { side: 'owned', show: 'all' }, { limit: 10 });
    expect(list.page.actions.map(({ text }) => text)).toEqual(['Erased by decision D-1']);
  });
});
