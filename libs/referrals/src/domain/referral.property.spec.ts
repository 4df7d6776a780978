import { addDays, londonInstant, RuleBroken } from '#kernel';
import fc from 'fast-check';
import type { ReferralState } from './code-lists/referral-codes.js';
import { aCommand } from './command.examples.js';
import { RECIPIENT_ID, REFERRER_ID, SHARING_ID } from './example-ids.js';
import { PAST, STAGE } from './past.examples.js';
import type { ReferralCommand } from './referral.commands.js';
import { referralDecider } from './referral.decider.js';
import type { ReferralEvent } from './referral.events.js';
import { aReferral } from './referral.examples.js';
import { evolveReferral, noReferral, type KnownReferral, type Referral } from './referral.state.js';
import { mayFollow } from './steps-allowed.policies.js';
import { OTHER_WORKER_ID } from './work.examples.js';

/** The diagram of mission §6.5 with the table of §6.2, written down again: from where a state may be come to. */
const INTO: Readonly<Record<ReferralState, readonly string[]>> = {
  DRAFT: ['NONE'],
  SUBMITTED: ['DRAFT', 'WITHDRAWN'],
  RECEIVED: ['SUBMITTED', 'INFO_REQUESTED', 'CHALLENGED', 'ON_HOLD', 'WITHDRAWN'],
  INFO_REQUESTED: ['RECEIVED', 'ON_HOLD'],
  ACCEPTED: ['RECEIVED', 'ON_HOLD', 'WITHDRAWN'],
  WAITLISTED: ['RECEIVED', 'ACCEPTED', 'ASSESSMENT', 'ON_HOLD'],
  CONTACTING: ['ACCEPTED', 'WAITLISTED', 'ON_HOLD', 'WITHDRAWN', 'ENDED_EARLY'],
  ASSESSMENT: ['CONTACTING', 'WAITLISTED', 'ON_HOLD', 'WITHDRAWN', 'ENDED_EARLY'],
  IN_PROGRESS: ['ASSESSMENT', 'WAITLISTED', 'ON_HOLD', 'WITHDRAWN', 'ENDED_EARLY', 'COMPLETED'],
  ON_HOLD: ['RECEIVED', 'INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'],
  DECLINED: ['RECEIVED', 'ASSESSMENT', 'CHALLENGED'],
  CHALLENGED: ['DECLINED', 'WITHDRAWN'],
  WITHDRAWN: [
    ...['DRAFT', 'SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT'],
    ...['IN_PROGRESS', 'ON_HOLD', 'CHALLENGED'],
  ],
  COMPLETED: ['IN_PROGRESS'],
  ENDED_EARLY: ['CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD'],
  MARKED_IN_ERROR: [
    ...['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'],
    ...['ON_HOLD', 'DECLINED', 'CHALLENGED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY'],
  ],
};
const OVER: readonly string[] = ['DECLINED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY', 'MARKED_IN_ERROR'];

const at = londonInstant('2025-04-10', '10:00');
const service = { at, by: RECIPIENT_ID };
const referrer = { at, by: REFERRER_ID };
const {
  caseId: _c,
  serviceId: _s,
  sharingId: _sh,
  clock: _cl,
  referralId: _r,
  personId: _p,
  ...sections
} = aReferral.submitted().data;
const { serviceId: _se, referralId: _re, personId: _pe, criteriaVersion: _v, ...decline } = aReferral.declined().data;
const { reason: waitReason, expectedWait, riskHolder } = aCommand.waitlist;
const place = { waitReason, expectedWait, riskHolder };
const published = { version: 1, criterionIds: decline.criterionIds };

/** Every command, several of them in variants that lead elsewhere. */
const COMMANDS: readonly ReferralCommand[] = [
  { type: 'StartDraft', ...referrer, open: true, ...aReferral.drafted().data },
  { type: 'CheckEligibility', ...referrer, criteriaVersion: 1, results: [] },
  { type: 'Submit', ...referrer, sections, riskWrittenOn: '2025-04-09', sharingId: SHARING_ID },
  { type: 'Discard', ...referrer },
  { type: 'Acknowledge', ...service },
  { type: 'RequestInformation', ...service, questions: ['How much is he drinking?'] },
  { type: 'ProvideInformation', ...referrer, answers: [{ questionId: '1.1', unavailable: true }] },
  { type: 'ProvideInformation', ...referrer, answers: [{ questionId: '2.1', unavailable: true }] },
  { type: 'Accept', ...service, start: 'NOW', conflictChecked: true },
  { type: 'Accept', ...service, start: 'WAITING_LIST', conflictChecked: true, ...place },
  { type: 'Decline', ...service, ...decline, published },
  { type: 'Withdraw', ...referrer, reason: 'PERSON_MOVED', referrerAgreed: false },
  ...Object.values(aCommand),
  { ...aCommand.hold, by: REFERRER_ID },
  { ...aCommand.resume, by: REFERRER_ID },
  { ...aCommand.uphold, outcome: 'DISMISSED' },
  { ...aCommand.assess, result: 'SUITABLE_NOT_READY' },
  { ...aCommand.assess, result: 'NOT_SUITABLE' },
  { ...aCommand.allocate, worker: { ...aCommand.allocate.worker, memberId: OTHER_WORKER_ID } },
  { ...aCommand.recordSession, attendance: 'MISSED' },
  { ...aCommand.reopen, by: REFERRER_ID },
  { type: 'MissDeadline', at, clock: 'DECIDE', dueOn: '2025-04-17' },
];

/** The same command on another day: what names a day names one that fits. */
function onDay(command: ReferralCommand, day: number): ReferralCommand {
  const on = addDays('2025-04-10', day);
  const when = { ...command, at: londonInstant(on, '10:00') };
  switch (when.type) {
    case 'Submit':
      return { ...when, riskWrittenOn: on };
    case 'Hold':
    case 'AgreePlan':
      return when.type === 'Hold' ? { ...when, reviewOn: addDays(on, 1) } : { ...when, reviewOn: addDays(on, 30) };
    case 'ChallengeDecline':
      return { ...when, declinedOn: on };
    case 'Reopen':
      return { ...when, endedOn: on };
    case 'RecordContactAttempt':
    case 'PlanSession':
    case 'RescheduleSession':
      return { ...when, on };
    default:
      return when;
  }
}

/** Which command, out of all (one time in eight) or of those that the state may take, ends among them as often; how many days later. */
const steps = fc.record({ pick: fc.nat(10_000), blind: fc.nat(7), days: fc.nat(2) });
/** From the very beginning, or from somewhere along the way, so that no state is come to by luck alone. */
const pasts = fc.constantFrom([], PAST.ACCEPTED, STAGE.planned, PAST.IN_PROGRESS, PAST.DECLINED, PAST.COMPLETED);
const sequences = fc.record({ past: pasts, steps: fc.array(steps, { minLength: 1, maxLength: 60 }) });

const ENDS = ['Discard', 'Decline', 'Withdraw', 'MarkInError', 'EndEarly', 'Hold'];

const likely = (state: Referral, blind: number): readonly ReferralCommand[] =>
  COMMANDS.filter(({ type }) => {
    if (blind > 1 && ENDS.includes(type)) return false;
    if (type === 'StartDraft') return state.status === 'NONE';
    return state.status !== 'NONE' && (type === 'MissDeadline' || mayFollow(type, state.status));
  });

interface Sequence {
  readonly past: readonly ReferralEvent[];
  readonly steps: readonly { readonly pick: number; readonly blind: number; readonly days: number }[];
}

describe('No sequence of commands', () => {
  const visited = new Set<string>();

  /** Gives every step that was taken: what was before it and what it made. */
  function run({ past, steps: sequence }: Sequence) {
    const taken: { before: Referral; after: KnownReferral }[] = [];
    let state: Referral = past.reduce(evolveReferral, noReferral);
    let day = 0;
    for (const { pick, blind, days } of sequence) {
      const choice = blind === 0 ? COMMANDS : likely(state, blind);
      const command = choice[pick % choice.length];
      if (command === undefined) continue;
      day += days;
      try {
        for (const event of referralDecider.decide(onDay(command, day), state)) {
          const after: Referral = evolveReferral(state, event);
          if (after.status === 'NONE') throw new Error(`${event.type} made nothing of a referral`);
          taken.push({ before: state, after });
          visited.add(after.status);
          state = after;
        }
      } catch (broken) {
        if (!(broken instanceof RuleBroken)) throw broken;
      }
    }
    return taken;
  }
  const always = (holds: (before: Referral, after: KnownReferral) => void) =>
    fc.assert(
      fc.property(sequences, (sequence) => run(sequence).forEach(({ before, after }) => holds(before, after))),
      { numRuns: 300 },
    );

  it('goes where the diagram has no way', () =>
    always((before, after) => {
      if (before.status !== after.status) expect(INTO[after.status]).toContain(before.status);
    }));

  it('leaves a hold but back to where it was, or to an end', () =>
    always((before, after) => {
      if (before.status === 'NONE' || before.status !== 'ON_HOLD' || after.status === 'ON_HOLD') return;
      expect([before.hold?.from, ...OVER]).toContain(after.status);
    }));

  it('has a hold that stands beside a state of its own', () =>
    always((_, after) => expect(after.hold !== undefined).toBe(after.status === 'ON_HOLD')));

  it('lets a clock run once it is over, but the one for referring onward', () =>
    always((_, after) => {
      if (!OVER.includes(after.status)) return;
      expect(Object.keys(after.due).filter((clock) => clock !== 'REFER_ONWARD')).toEqual([]);
    }));

  it('begins work that nobody has, or with a person whom nobody has reached', () =>
    always((_, { status, work }) => {
      if (status !== 'ASSESSMENT' && status !== 'IN_PROGRESS') return;
      expect(work).toMatchObject({ workerId: expect.any(String), isReached: true });
    }));

  it('misses one deadline twice', () =>
    always((_, { missed }) => {
      const once = missed.map(({ clock, dueOn }) => `${clock} ${dueOn}`);
      expect(new Set(once).size).toBe(once.length);
    }));

  it('is left untried: the runs above came to every state', () =>
    expect([...visited].sort()).toEqual(Object.keys(INTO).sort()));
});
