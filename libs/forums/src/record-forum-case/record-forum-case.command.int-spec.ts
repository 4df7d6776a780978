import { NotFound } from '#access';
import { someSignedIn } from '#access/testing';
import { CASE_ID, OTHER_CASE_ID } from '#case-file/testing';
import { RuleBroken } from '#kernel';
import { EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID } from '../domain/forum-referral.examples.js';
import { forumReferralStream } from '../domain/forum-referral.stream.js';
import { forumStage, HOSTEL_LEAD, type ForumStage } from '../testing/forum-stage.js';
import {
  forumReferralIdOf,
  RecordForumCase,
  RecordForumCaseHandler,
  type ForumCaseDetails,
} from './record-forum-case.command.js';

const COMMAND = 'c0000000-0000-4000-8000-000000000001';
const details: ForumCaseDetails = {
  forum: 'MARAC',
  criteria: ['MARAC_REPEAT'],
  referredOn: '2025-03-14',
  releaseMethod: 'SECURE_EMAIL',
  sharing: {
    decision: 'SHARE',
    items: ['IDENTITY', 'RISK_SUMMARY'],
    recipientOrganisationIds: [EXAMPLE_POLICE_ID],
    recipientRole: 'FORUM_MEMBERS',
    purpose: 'FORUM_REFERRAL',
    lawfulBases: ['A6_1_F_LEGIT_INTEREST', 'SCH1_P10'],
    necessity: 'The forum cannot plan without it.',
    proportionality: 'Only what the forum needs.',
    consentFrom: 'SURVIVOR',
    consentResult: 'GIVEN',
    personInformed: 'NO',
    notInformedReason: 'RISK_TO_VICTIM',
  },
};

describe('Recording that a case went to a forum', () => {
  let stage: ForumStage;
  beforeAll(async () => void (stage = await forumStage()));
  afterAll(() => stage.test.close());

  const record = (change: Partial<ForumCaseDetails> = {}, signed = HOSTEL_LEAD, caseId = CASE_ID, command = COMMAND) =>
    new RecordForumCaseHandler(stage.store, stage.permissions, stage.organisations).execute(
      new RecordForumCase(caseId, { ...details, ...change }, command, signed),
    );
  const refused = async (attempt: Promise<unknown>) => {
    const before = await stage.store.head();
    const error: unknown = await attempt.catch((broken: unknown) => broken);
    expect(await stage.store.head()).toBe(before);
    return error;
  };

  it('is refused to an organisation that does not hold the case, and to somebody who does not lead', async () => {
    const police = someSignedIn({ organisationId: EXAMPLE_POLICE_ID });
    const keyworker = someSignedIn({ organisationId: EXAMPLE_HOSTEL_ID, role: 'referrer' });
    expect(await refused(record({}, police))).toBeInstanceOf(NotFound);
    expect(await refused(record({}, keyworker))).toBeInstanceOf(NotFound);
  });

  it('is refused for a case that there is not', async () =>
    expect(await refused(record({}, HOSTEL_LEAD, OTHER_CASE_ID))).toBeInstanceOf(NotFound));

  it('is refused for an organisation that nobody knows', async () => {
    const sharing = { ...details.sharing, recipientOrganisationIds: [OTHER_CASE_ID] };
    expect(await refused(record({ sharing }))).toEqual(new RuleBroken('sharing-organisation-unknown'));
  });

  it.each([
    ['a rule of forums', { criteria: [] }, 'forum-criteria-missing'],
    ['a rule of sharing', { sharing: { ...details.sharing, lawfulBases: [] } }, 'sharing-lawful-basis-missing'],
  ] as const)('writes nothing when %s is broken', async (_name, change, rule) =>
    expect(await refused(record(change))).toMatchObject({ rule }),
  );

  it('writes the referral and the sharing decision together, with the rules of their day', async () => {
    const appended = await record();
    const { events } = await stage.store.readAll({ after: appended.position - 3n, max: 3 });
    expect(events.map(({ type }) => type)).toEqual(['ForumReferralSubmitted', 'SharingDecided', 'InformationReleased']);
    expect(events[1]?.data).toMatchObject({
      trigger: { kind: 'forum-referral', id: forumReferralIdOf(COMMAND) },
      caseId: CASE_ID,
      decidedOn: '2025-03-14',
    });
    expect(events[0]?.meta.policyVersions).toEqual({
      'marac-criteria': '1',
      'marac-repeat': '2',
      'sharing-lawfulness': '1',
    });
    expect(events[0]?.occurredAt).toEqual(new Date('2025-03-14T12:00:00.000Z'));
  });

  it('has one effect when it is sent twice', async () => {
    const before = await stage.store.head();
    expect(await record()).toMatchObject({ duplicate: true });
    expect(await stage.store.head()).toBe(before);
    expect(appendedStreams(await stage.store.outcomeOf(COMMAND))).toContain(
      forumReferralStream(forumReferralIdOf(COMMAND)),
    );
  });
});

const appendedStreams = (outcome: { revisions: ReadonlyMap<string, bigint> } | undefined) => [
  ...(outcome?.revisions.keys() ?? []),
];
