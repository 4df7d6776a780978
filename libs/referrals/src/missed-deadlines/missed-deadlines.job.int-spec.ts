import { EventCatalogue, SYSTEM_ACTOR, type EventContext, type RecordedEvent } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { londonInstant, SetClock } from '#kernel';
import { projectionSpec } from '#projections/testing';
import { anEnd } from '../domain/ending.examples.js';
import { referralEventTypes } from '../domain/referral.event-types.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { aReferral, REFERRAL_ID, REFERRER_ID } from '../domain/referral.examples.js';
import { aWork } from '../domain/work.examples.js';
import { referralStream } from '../domain/referral.stream.js';
import { DraftAnswers } from '../drafts/draft-answers.draft.js';
import { referralsMigrations } from '../migrations/index.js';
import { ReferralRegisterProjection } from '../referral-register/referral-register.projection.js';
import { MissedDeadlines } from './missed-deadlines.job.js';
import { OverdueClocks } from './overdue-clocks.query.js';

const spec = projectionSpec(new ReferralRegisterProjection(), referralsMigrations);
const STREAM = referralStream(REFERRAL_ID);
const YEARS_LATER = londonInstant('2027-01-04', '10:00'); // the log refuses what has not happened yet
const context: EventContext = {
  actor: { memberId: REFERRER_ID, role: 'referrer', organisationId: REFERRER_ID },
  commandId: '7c9e2b4d-1a5f-5d83-8e6c-2f4b9d7a1e12',
  correlationId: '7c9e2b4d-1a5f-5d83-8e6c-2f4b9d7a1e12',
  occurredAt: londonInstant('2025-04-10', '10:00'),
};
const { drafted, submitted, acknowledged, informationRequested } = aReferral;

let store: MemoryEventStore;

/** The log and the register after these events. */
async function after(...events: ReferralEvent[]): Promise<void> {
  store = new MemoryEventStore(new EventCatalogue().register(referralEventTypes), new SetClock(YEARS_LATER));
  await store.append(STREAM, 'noStream', events, context);
  await register();
}

const log = async (): Promise<RecordedEvent[]> => [...(await store.readAll({ after: -1n, max: 100 })).events];
const register = async () => spec.given(...(await log()));
const missed = async () => (await log()).flatMap(({ type, data }) => (type === 'DeadlineMissed' ? [data] : []));
const run = (date: string, time = '10:00') => {
  const database = spec.database();
  const job = new MissedDeadlines(store, new OverdueClocks(database), new DraftAnswers(database));
  return job.run(londonInstant(date, time));
};

describe('The clock of referrals', () => {
  it('puts nothing on record while every day is still running', async () => {
    await after(drafted(), submitted());
    await run('2025-04-11', '23:59');
    expect(await missed()).toEqual([]);
  });

  it('puts a deadline on record after its day, in nobody’s name, with the policy that set it', async () => {
    await after(drafted(), submitted());
    await run('2025-04-12', '00:01');
    expect(await missed()).toMatchObject([{ clock: 'ACKNOWLEDGE', dueOn: '2025-04-11' }]);
    expect((await log()).at(-1)?.meta).toMatchObject({
      actor: SYSTEM_ACTOR,
      policyVersions: { 'decision-clock': '3' },
    });
  });

  it('puts what an urgent referral had hours for on record minutes after them, once', async () => {
    const { clock } = submitted().data;
    const within = { ...clock, acknowledgeBy: '2025-04-10', acknowledgeAt: '2025-04-10T11:00:00.000Z' };
    await after(drafted(), submitted({ urgency: 'URGENT', clock: within }));
    await run('2025-04-10', '12:00');
    expect(await missed()).toEqual([]);
    await run('2025-04-10', '12:05');
    await register();
    await run('2025-04-10', '12:10');
    await run('2025-04-11');
    expect(await missed()).toMatchObject([{ clock: 'ACKNOWLEDGE', dueOn: '2025-04-10', dueAt: within.acknowledgeAt }]);
  });

  it('leaves alone an urgent referral that was acknowledged within its hours', async () => {
    const { clock } = submitted().data;
    const within = { ...clock, acknowledgeBy: '2025-04-10', acknowledgeAt: '2025-04-10T11:00:00.000Z' };
    await after(drafted(), submitted({ urgency: 'URGENT', clock: within }), acknowledged());
    await run('2025-04-11');
    expect(await missed()).toEqual([]);
  });

  it('puts what nobody did about an immediate risk on record, once for each time that it was raised', async () => {
    const raised = (dueAt: string) => aWork.riskTaskRaised({ dueAt });
    const late = { clock: 'ACT_ON_RISK', dueOn: '2025-04-14' } as const;
    await after(drafted(), submitted(), acknowledged(), raised('2025-04-14T13:00:00.000Z'));
    await run('2025-04-14', '14:00');
    expect(await missed()).toEqual([]);
    await run('2025-04-14', '14:01');
    await register();
    await run('2025-04-14', '14:06');
    expect(await missed()).toMatchObject([{ ...late, dueAt: '2025-04-14T13:00:00.000Z' }]);
    await store.append(STREAM, 'any', [raised('2025-04-14T17:30:00.000Z')], { ...context, commandId: REFERRER_ID });
    await register();
    await run('2025-04-14', '18:31');
    await register();
    await run('2025-04-14', '18:36');
    expect((await missed()).slice(1)).toMatchObject([{ ...late, dueAt: '2025-04-14T17:30:00.000Z' }]);
  });

  it('leaves alone what was done about an immediate risk', async () => {
    await after(drafted(), submitted(), acknowledged(), aWork.riskTaskRaised(), aWork.riskTaskDone());
    await run('2025-04-15');
    expect(await missed()).toEqual([]);
  });

  it('puts both on record when both days have passed', async () => {
    await after(drafted(), submitted());
    await run('2025-04-24');
    expect((await missed()).map((data) => 'clock' in data && data.clock)).toEqual(['ACKNOWLEDGE', 'DECIDE']);
  });

  it('puts each on record once, however often it runs, before and after the register has caught up', async () => {
    await after(drafted(), submitted(), acknowledged());
    await Promise.all([run('2025-04-18'), run('2025-04-18')]);
    await run('2025-04-19');
    await register();
    await run('2025-04-20');
    expect(await missed()).toHaveLength(1);
  });

  it('leaves a decision alone whose clock stands still, and watches the answer', async () => {
    await after(drafted(), submitted(), acknowledged(), informationRequested());
    await run('2025-04-23');
    expect(await missed()).toEqual([]);
    await run('2025-04-24');
    expect(await missed()).toMatchObject([{ clock: 'ANSWER', dueOn: '2025-04-23' }]);
  });

  it('watches the second decision after a decline that did not stand, although the first was missed', async () => {
    const late = [aReferral.deadlineMissed(), aReferral.declined(), anEnd.challenged(), anEnd.upheld()];
    await after(drafted(), submitted(), acknowledged(), ...late);
    await run('2025-04-24');
    await register();
    await run('2025-04-25');
    expect(await missed()).toMatchObject([{ dueOn: '2025-04-17' }, { clock: 'DECIDE', dueOn: '2025-04-23' }]);
  });

  it('leaves alone what has ended', async () => {
    await after(drafted(), submitted(), acknowledged(), aReferral.declined());
    await run('2026-04-24');
    expect(await missed()).toEqual([]);
  });

  it('watches the clocks of the work after a yes, each for its own day', async () => {
    await after(drafted(), submitted(), acknowledged(), aReferral.accepted());
    await run('2025-04-16', '23:59');
    expect(await missed()).toEqual([]);
    await run('2025-04-17');
    expect((await missed()).map((data) => 'clock' in data && data.clock)).toEqual(['ALLOCATE', 'FIRST_CONTACT']);
  });

  it('throws away drafts that nobody touched for 90 days', async () => {
    await after(drafted());
    const drafts = new DraftAnswers(spec.database());
    const answers = { referralId: REFERRAL_ID, section: 'risk', answers: {}, complete: false, seenVersion: 0 } as const;
    await drafts.save({ ...answers, savedBy: REFERRER_ID, savedAt: londonInstant('2025-04-10', '10:00') });
    await run('2025-07-09', '09:59');
    expect(Object.keys(await drafts.of(REFERRAL_ID))).toEqual(['risk']);
    await run('2025-07-09', '10:01');
    expect(await drafts.of(REFERRAL_ID)).toEqual({});
  });

  it('discards them, those too in which nobody ever saved anything, so that no list shows them and nothing doubles them', async () => {
    await after(drafted());
    const discarded = async () => (await log()).filter(({ type }) => type === 'ReferralWithdrawn');
    await run('2025-07-09', '09:59');
    expect(await discarded()).toEqual([]);
    await run('2025-07-09', '10:01');
    await run('2025-07-09', '10:02');
    await register();
    await run('2025-07-10');
    expect(await discarded()).toMatchObject([{ data: { reason: 'DRAFT_DISCARDED' }, meta: { actor: SYSTEM_ACTOR } }]);
    expect(await spec.rows<{ state: string }>('referrals.register')).toMatchObject([{ state: 'WITHDRAWN' }]);
  });

  it('leaves alone a draft that was saved since', async () => {
    await after(drafted());
    const drafts = new DraftAnswers(spec.database());
    const answers = {
      referralId: REFERRAL_ID,
      section: 'reason',
      answers: {},
      complete: false,
      seenVersion: 0,
    } as const;
    await drafts.save({ ...answers, savedBy: REFERRER_ID, savedAt: londonInstant('2025-06-01', '10:00') });
    await run('2025-07-20');
    expect((await log()).map(({ type }) => type)).toEqual(['ReferralDrafted']);
    await drafts.forget(REFERRAL_ID);
  });
});
