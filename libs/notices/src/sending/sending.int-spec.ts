import { accessEventTypes, accessMigrations, accessProjections, InvolvementProjection, type Role } from '#access';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, newId } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { londonInstant, SetClock, type DomainEvent } from '#kernel';
import {
  Carrier,
  Gate,
  gatedSender,
  outboxMigrations,
  PostgresOutbox,
  startReactors,
  type Cleared,
  type Departure,
  type Verdict,
} from '#outbox';
import { ProjectionRunner, projectionsMigrations } from '#projections';
import { referralEventTypes } from '#referrals';
import { Logger } from '@nestjs/common';
import { noticePreferencesEventTypes } from '../domain/notice-preferences.events.js';
import { noticePreferencesStream } from '../domain/notice-preferences.stream.js';
import { noticesMigrations } from '../migrations/index.js';
import { PreferencesProjection } from '../preferences/preferences.projection.js';
import { PreferencesReader } from '../preferences/preferences.reader.js';
import { Reassignments } from '../reassignments/reassignments.query.js';
import { NoticeRecordsProjection } from '../records/notice-records.projection.js';
import { NOTICE_REACTORS, noticeSending } from './notice-sending.js';

const id = (n: number) => `5e2d0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [HOSTEL, SERVICE, CASE, PERSON, REFERRAL] = [id(1), id(2), id(3), id(4), id(5)];
const [ASHA, DORIAN, ROWAN, IMOGEN] = [id(11), id(12), id(13), id(14)];
const OTHER_CASE = id(6);
const WEDNESDAY = londonInstant('2025-04-09', '10:00');
const PUBLIC = 'https://sightline.example';

class OpenGate extends Gate {
  judge = ({ way, subject, text, to }: Departure): Promise<Verdict> =>
    Promise.resolve(
      to.kind === 'agency'
        ? { passes: true, way, subject, text, address: to.address }
        : { passes: false, rule: 'none' },
    );
  keepBack = (): Promise<void> => Promise.resolve();
}
class NotingCarrier extends Carrier {
  readonly carried: Cleared[] = [];
  failures = 0;
  carry(cleared: Cleared): Promise<void> {
    if (this.failures-- > 0) return Promise.reject(new Error('away'));
    this.carried.push(cleared);
    return Promise.resolve();
  }
}

beforeAll(() => Logger.overrideLogger(false));

/** From events to what is carried, on PostgreSQL: reactors, outbox, who is told, how they want to be. */
describe('Notices', () => {
  let test: TestDatabase;
  let clock: SetClock;
  let store: MemoryEventStore;
  let carrier: NotingCarrier;
  let count = 0;
  const models = [
    ...accessProjections,
    new InvolvementProjection({}),
    new PreferencesProjection(),
    new NoticeRecordsProjection(),
  ];

  beforeEach(async () => {
    test = await testDatabase([
      ...projectionsMigrations,
      ...accessMigrations,
      ...outboxMigrations,
      ...noticesMigrations,
    ]);
    await test.database.query(`CREATE SCHEMA directory; CREATE TABLE directory.service (service_id uuid,
      organisation_id uuid, name text, status text)`);
    clock = new SetClock(WEDNESDAY);
    carrier = new NotingCarrier();
    const types = { ...accessEventTypes, ...referralEventTypes, ...noticePreferencesEventTypes };
    store = new MemoryEventStore(new EventCatalogue().register(types), clock);
    await startReactors(test.database, store, NOTICE_REACTORS);
    await enrol(ASHA, 'referrer', HOSTEL);
    await enrol(DORIAN, 'safeguarding-lead', HOSTEL);
    await enrol(ROWAN, 'service-worker', SERVICE);
    await enrol(IMOGEN, 'service-manager', SERVICE);
    for (const organisation of [HOSTEL, SERVICE]) {
      await test.database.query('INSERT INTO access.agreement VALUES ($1, $2)', [organisation, new Date(0)]);
      await test.database.query(
        `INSERT INTO access.involvement (source_id, part, case_id, organisation_id, from_at) VALUES ($1, 'part', $1, $2, $3)`,
        [CASE, organisation, new Date(0)],
      );
    }
  });
  afterEach(() => test.close());

  async function happens(stream: string, event: DomainEvent, by = ASHA): Promise<void> {
    const commandId = newId(REFERRAL, `command ${count++}`);
    const actor = { memberId: by, role: 'referrer', organisationId: HOSTEL };
    await store.append(stream, 'any', [event], { actor, commandId, correlationId: commandId, occurredAt: clock.now() });
  }
  const enrol = (memberId: string, role: Role, organisationId: string) =>
    happens(`Member-${memberId}`, {
      type: 'MemberEnrolled',
      data: {
        ...{ memberId, name: 'Maren Fable', signInName: memberId, organisationId, role },
        ...{ organisationName: 'Lantern Row', organisationType: 'SUPPORTED_ACCOM' },
      },
    });
  const referral = (type: string, data: object, by?: string) =>
    happens(`Referral-${REFERRAL}`, { type, data: { referralId: REFERRAL, personId: PERSON, ...data } }, by);
  const drafted = (caseId = CASE) =>
    referral('ReferralDrafted', {
      ...{ caseId, serviceId: id(7), serviceAreas: [] },
      ...{ referrerOrganisationId: HOSTEL, recipientOrganisationId: SERVICE },
    });
  const submitted = (decideBy = '2025-04-16', within: object = {}) =>
    referral('ReferralSubmitted', {
      ...{ caseId: CASE, serviceId: id(7), person: { name: 'Jasper Thistlewick' }, urgency: 'STANDARD' },
      ...{
        riskSummary: 'Jasper Thistlewick',
        clock: { startsOn: '2025-04-09', acknowledgeBy: '2025-04-10', decideBy, ...within },
      },
    });
  const chosen = (memberId: string, way: string, pace = 'AT_ONCE', unwanted: string[] = []) =>
    happens(noticePreferencesStream(memberId), {
      type: 'NoticePreferencesChosen',
      data: { memberId, way, pace, unwanted },
    });

  /** What a process does in one turn: read models and reactors catch up, then what is due is sent. */
  async function turn(at: Date = clock.now()): Promise<void> {
    clock.moveTo(at);
    const reactors = await startReactors(test.database, store, NOTICE_REACTORS);
    for (const projections of [models, reactors]) {
      const runner = new ProjectionRunner(test.database, store, projections, clock);
      await runner.start();
      await runner.stop();
    }
    const outbox = new PostgresOutbox(test.database);
    await gatedSender({
      outbox,
      ...noticeSending(test.database, clock, PUBLIC),
      gate: new OpenGate(),
      carrier,
      clock,
    }).run();
  }
  const told = () => carrier.carried.map(({ address, subject }) => [address, subject]);
  const RECEIVED = 'Sightline: a referral has arrived';

  it('tell everybody who takes in referrals of a new one, by a link and fixed words alone', async () => {
    await drafted();
    await submitted();
    await turn();
    expect(told().sort()).toEqual(
      [
        [ROWAN, RECEIVED],
        [IMOGEN, RECEIVED],
      ].sort(),
    );
    expect(new Set(carrier.carried.map(({ text }) => text))).toEqual(new Set([`${PUBLIC}/referrals/${REFERRAL}`]));
    expect(new Set(carrier.carried.map(({ way }) => way))).toEqual(new Set(['mailbox']));
    const [rows] = await test.database.query<{ all: string }>(
      'SELECT (SELECT json_agg(m) FROM outbox.message m)::text || (SELECT json_agg(t) FROM notices.told t)::text AS all',
    );
    expect(rows?.all).not.toMatch(/Jasper|Maren/);
  });

  it('tell nobody twice, however often anything runs, fails or is set back', async () => {
    await drafted();
    await submitted();
    carrier.failures = 1;
    await turn();
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    await turn(WEDNESDAY);
    await turn(new Date(WEDNESDAY.getTime() + 120_000));
    expect(told().sort()).toEqual(
      [
        [ROWAN, RECEIVED],
        [IMOGEN, RECEIVED],
      ].sort(),
    );
    expect(carrier.carried.filter(({ isRepeat }) => isRepeat)).toHaveLength(1);
  });

  it('go by the way that each wants: by mail, not at all, or not of this', async () => {
    await chosen(ROWAN, 'EMAIL');
    await new PreferencesReader(test.database).keepAddress(ROWAN, 'rowan@another-way.example');
    await chosen(IMOGEN, 'NONE');
    await drafted();
    await submitted();
    await turn();
    expect(carrier.carried).toMatchObject([{ way: 'email', address: 'rowan@another-way.example' }]);
    await chosen(ASHA, 'MAILBOX', 'AT_ONCE', ['REFERRAL_ACCEPTED']);
    await referral('ReferralAccepted', { serviceId: id(7), start: 'NOW', conflictChecked: true }, ROWAN);
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(carrier.carried).toHaveLength(1);
    const listed = await test.database.query('SELECT member_id FROM notices.told ORDER BY 1');
    expect(listed).toEqual([{ member_id: ROWAN }, { member_id: IMOGEN }]); // on their own page all the same
  });

  it('are gathered into one message a day at eight for who wants that', async () => {
    await chosen(ROWAN, 'MAILBOX', 'DAILY');
    await chosen(IMOGEN, 'NONE');
    await drafted();
    await submitted();
    await turn();
    await referral('ReferralWithdrawn', { reason: 'NEED_MET_ELSEWHERE' });
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told()).toEqual([]);
    await turn(londonInstant('2025-04-10', '08:00'));
    await turn(londonInstant('2025-04-10', '08:01'));
    expect(told()).toEqual([[ROWAN, 'Sightline: your notices of the day']]);
    const [{ digest } = {}] = await test.database.query<{ digest: string }>(
      'SELECT DISTINCT digest_id AS digest FROM notices.told WHERE member_id = $1',
      [ROWAN],
    );
    expect(carrier.carried[0]?.text).toBe(`${PUBLIC}/notices/${digest}`);
  });

  it('stay in the message of the day in which they were listed, when a fault has them spread again on the next', async () => {
    await chosen(ROWAN, 'MAILBOX', 'DAILY');
    await chosen(IMOGEN, 'NONE');
    await drafted();
    await submitted();
    await turn(londonInstant('2025-04-10', '07:59'));
    await test.database.query(`DELETE FROM outbox.delivery WHERE key LIKE 'daily%'`);
    await test.database.query(`DELETE FROM outbox.message WHERE key LIKE 'daily%'`); // as if it had not got that far
    await test.database.query(`UPDATE outbox.delivery SET state = 'waiting'`);
    await turn(londonInstant('2025-04-10', '08:01'));
    expect(carrier.carried).toHaveLength(1);
    const digests = await test.database.query<{ id: string }>(
      'SELECT DISTINCT digest_id AS id FROM notices.told WHERE member_id = $1',
      [ROWAN],
    );
    expect(carrier.carried[0]?.text).toBe(`${PUBLIC}/notices/${digests[0]?.id}`);
  });

  it('remind of a decision on the working day before, at nine, unless the day has changed', async () => {
    await drafted();
    await submitted('2025-04-16');
    await turn();
    carrier.carried.length = 0;
    await turn(londonInstant('2025-04-15', '08:59'));
    expect(told()).toEqual([]);
    await turn(londonInstant('2025-04-15', '09:00'));
    expect(told().map(([, subject]) => subject)).toEqual(Array(2).fill('Sightline: a decision is due'));
  });

  it('remind nobody of a clock that was stopped meanwhile, but whoever has to answer', async () => {
    await drafted();
    await submitted('2025-04-16');
    await turn();
    carrier.carried.length = 0;
    const stopped = { stoppedOn: '2025-04-14', workingDaysLeft: 2, answerBy: '2025-04-23' };
    await referral('InformationRequested', { round: 1, questions: [], clock: stopped }, ROWAN);
    await turn(londonInstant('2025-04-15', '09:00'));
    expect(told()).toEqual([[ASHA, 'Sightline: a service asks for information']]);
    await turn(londonInstant('2025-04-22', '09:00')); // Easter lies between
    expect(told().slice(1)).toEqual([[ASHA, 'Sightline: answers are due']]);
  });

  it('remind once of a day, however many events set it', async () => {
    await drafted();
    await submitted('2025-04-16');
    await turn();
    carrier.carried.length = 0;
    await referral('ReferralAcknowledged', {}, ROWAN);
    const held = { from: 'RECEIVED', side: 'SERVICE', reason: 'SERVICE_STAFFING', reviewDueOn: '2025-04-22' };
    await referral('ReferralHeld', { ...held, stopped: [{ clock: 'DECIDE', workingDaysLeft: 5 }] }, ROWAN);
    await referral('ReferralResumed', { to: 'RECEIVED', restarted: [{ clock: 'DECIDE', dueOn: '2025-04-16' }] }, ROWAN);
    await turn(londonInstant('2025-04-15', '09:00'));
    const reminders = told().filter(([, subject]) => subject === 'Sightline: a decision is due');
    expect(reminders.map(([member]) => member).sort()).toEqual([ROWAN, IMOGEN].sort());
  });

  it('escalate questions without an answer to the leads of both sides, once each', async () => {
    await drafted();
    await submitted();
    await turn();
    carrier.carried.length = 0;
    await referral('DeadlineMissed', { clock: 'ANSWER', dueOn: '2025-04-08' });
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    const missed = [ASHA, DORIAN, IMOGEN].map((member) => [member, 'Sightline: a deadline was missed']);
    expect(told().sort()).toEqual(missed.sort());
  });

  it('of a changed risk leave at once, whatever pace somebody chose', async () => {
    await chosen(DORIAN, 'MAILBOX', 'DAILY');
    await drafted();
    await submitted();
    await turn();
    carrier.carried.length = 0;
    const report = { urgency: 'IMMEDIATE', trend: 'HIGHER', what: 'Seen at the gate', recipientIds: [DORIAN] };
    await referral('RiskChangeReported', report, ROWAN);
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told()).toEqual([[DORIAN, 'Sightline: a change of risk was reported to you']]);
  });

  it('of an urgent referral leave at once, and an hour before it must be acknowledged, whatever pace somebody chose', async () => {
    await chosen(ROWAN, 'MAILBOX', 'DAILY');
    await chosen(IMOGEN, 'NONE');
    await drafted();
    const moment = { acknowledgeBy: '2025-04-09', acknowledgeAt: '2025-04-09T12:00:00.000Z' };
    await submitted('2025-04-16', moment);
    await turn();
    await turn(new Date('2025-04-09T10:59:00.000Z'));
    expect(told()).toEqual([[ROWAN, 'Sightline: a referral has arrived']]);
    await turn(new Date('2025-04-09T11:00:00.000Z'));
    expect(told().slice(1)).toEqual([[ROWAN, 'Sightline: something is due']]);
  });

  it('go to the others of a service when whoever works on it may no longer know of the case', async () => {
    await drafted();
    await submitted();
    await referral('CaseAllocated', { workerId: ROWAN, caseload: 1, cap: 15 }, IMOGEN);
    await turn();
    carrier.carried.length = 0;
    await test.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', $3)`,
      [CASE, ROWAN, new Date(0)],
    );
    await referral('ReferralWithdrawn', { reason: 'PERSON_MOVED' });
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told()).toEqual([[IMOGEN, 'Sightline: a referral was withdrawn']]);
  });

  it('go to the safeguarding leads when the member who referred may not come in any more', async () => {
    await drafted();
    await submitted();
    await happens(`Member-${ASHA}`, { type: 'MemberDisabled', data: { memberId: ASHA } });
    await turn();
    carrier.carried.length = 0;
    await referral('ReferralDeclined', { serviceId: id(7), reasons: [], barriers: [], criterionIds: [] }, IMOGEN);
    await turn();
    expect(told()).toEqual([[DORIAN, 'Sightline: a referral was declined']]);
  });

  it('tell nobody who may not know of the case: not involved, walled off, or disabled since', async () => {
    await drafted(OTHER_CASE);
    await submitted();
    await turn();
    expect(told()).toEqual([]);
    expect(await test.database.query('SELECT 1 FROM notices.told')).toEqual([]);
  });

  it('are not sent to who may no longer know of the case when the message leaves', async () => {
    await drafted();
    await submitted();
    carrier.failures = 2;
    await turn();
    await test.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', $3)`,
      [CASE, ROWAN, new Date(0)],
    );
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told()).toEqual([[IMOGEN, RECEIVED]]);
  });

  it('raise what is left behind when nobody may open an inbox, before whoever manages it', async () => {
    await test.database.query('INSERT INTO directory.service VALUES ($1, $2, $3, $4)', [
      id(7),
      SERVICE,
      'Another Way',
      'open',
    ]);
    await enrol(id(15), 'safeguarding-lead', SERVICE);
    await drafted();
    await submitted();
    await turn();
    carrier.carried.length = 0;
    await happens(`Member-${ROWAN}`, { type: 'MemberDisabled', data: { memberId: ROWAN } });
    await turn();
    expect(told()).toEqual([]); // Imogen may still open it
    await happens(`Member-${IMOGEN}`, { type: 'RoleChanged', data: { memberId: IMOGEN, role: 'commissioner' } });
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told()).toEqual([[id(15), 'Sightline: work needs somebody else']]);
    expect(carrier.carried[0]?.text).toBe(`${PUBLIC}/reassignments/${SERVICE}`);
    expect(await new Reassignments(test.database).inboxes()).toEqual([
      { organisationId: SERVICE, serviceId: id(7), serviceName: 'Another Way', waiting: 1 },
    ]);
  });

  it('raise it for the referrals of a member who is gone, and for nothing else', async () => {
    await drafted();
    await happens(`Member-${ASHA}`, { type: 'MemberDisabled', data: { memberId: ASHA } });
    await turn();
    expect(told()).toEqual([]); // a draft is nobody's work
    await happens(`Member-${ASHA}`, { type: 'MemberEnabled', data: { memberId: ASHA } });
    await submitted();
    await happens(`Member-${ASHA}`, { type: 'MemberDisabled', data: { memberId: ASHA } });
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told()).toContainEqual([DORIAN, 'Sightline: work needs somebody else']);
    expect((await new Reassignments(test.database).of(HOSTEL)).works).toMatchObject([{ memberId: ASHA, referrals: 1 }]);
  });

  const waits = (riskHolderId: string) =>
    referral('ReferralWaitlisted', {
      ...{ from: 'ACCEPTED', reason: 'NO_PLACE', expectedWait: 'UNDER_1_MONTH', riskHolderId },
      reviewDueOn: '2025-05-07',
    });
  const isDisabled = (memberId: string) =>
    happens(`Member-${memberId}`, { type: 'MemberDisabled', data: { memberId } });
  const NEEDED = 'Sightline: work needs somebody else';

  it('raise it for whoever holds the risk of a person who waits: to their own managers and to the service’s', async () => {
    const [KEYWORKER, OTHER_KEYWORKER] = [id(16), id(17)];
    for (const memberId of [KEYWORKER, OTHER_KEYWORKER]) await enrol(memberId, 'referrer', HOSTEL);
    await drafted();
    await submitted();
    await waits(KEYWORKER);
    await turn();
    carrier.carried.length = 0;
    await isDisabled(KEYWORKER);
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told().sort()).toEqual([
      [DORIAN, NEEDED],
      [IMOGEN, NEEDED],
    ]);
    const of = new Reassignments(test.database);
    const held = { memberId: KEYWORKER, referrals: 0, risksHeld: 1 };
    expect((await of.of(HOSTEL)).works).toMatchObject([held]);
    expect((await of.of(SERVICE)).works).toMatchObject([held]);
    await referral('WaitingListReviewed', { riskHolderId: OTHER_KEYWORKER, reviewDueOn: '2025-05-08' });
    await turn(new Date(WEDNESDAY.getTime() + 120_000));
    expect([...(await of.of(HOSTEL)).works, ...(await of.of(SERVICE)).works]).toEqual([]);
  });

  it.each([
    ['the wait is over', () => referral('ReferralReady', { to: 'CONTACTING' })],
    ['the work has begun', () => referral('InterventionStarted', { partnerSupport: true })],
    [
      'the referral was withdrawn',
      () => referral('ReferralWithdrawn', { reason: 'PERSON_MOVED', referrerAgreed: false }),
    ],
  ])('raise nothing for who held the risk once %s', async (_, ends) => {
    await enrol(id(16), 'referrer', HOSTEL);
    await drafted();
    await submitted();
    await waits(id(16));
    await ends();
    await turn();
    carrier.carried.length = 0;
    await isDisabled(id(16));
    await turn(new Date(WEDNESDAY.getTime() + 60_000));
    expect(told()).toEqual([]);
    expect((await new Reassignments(test.database).of(HOSTEL)).works).toEqual([]);
  });
});
