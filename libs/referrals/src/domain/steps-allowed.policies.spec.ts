import { RuleBroken } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { REFERRAL_STATES, type ReferralState } from './code-lists/referral-codes.js';
import { aCommand } from './command.examples.js';
import { RECIPIENT_ID, REFERRER_ID } from './example-ids.js';
import { PAST, STAGE } from './past.examples.js';
import type { ReferralCommand } from './referral.commands.js';
import { referralDecider } from './referral.decider.js';
import { evolveReferral, noReferral } from './referral.state.js';

type Name = keyof typeof aCommand;

const given = deciderSpec(referralDecider);
const STATES = REFERRAL_STATES.codes.map(({ code }) => code);
const TAKEN_ON: readonly ReferralState[] = ['ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'];
const OPEN: readonly ReferralState[] = [
  ...['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'CHALLENGED', 'ON_HOLD'].map((state) => state as ReferralState),
  ...TAKEN_ON,
];
const SENT: readonly ReferralState[] = [...OPEN, 'DECLINED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY'];

/** From which states each command leads on, written down again from mission §6.2 and §6.5. */
const FROM: Readonly<Record<Name, readonly ReferralState[]>> = {
  hold: ['RECEIVED', 'INFO_REQUESTED', ...TAKEN_ON],
  resume: ['ON_HOLD'],
  challenge: ['DECLINED'],
  uphold: ['CHALLENGED'],
  waitlist: ['ACCEPTED', 'ASSESSMENT'],
  reviewWait: ['WAITLISTED'],
  ready: ['WAITLISTED'],
  allocate: [...TAKEN_ON, 'ON_HOLD'],
  contact: ['ACCEPTED', 'CONTACTING'],
  beginAssessment: ['CONTACTING'],
  assess: ['ASSESSMENT'],
  agreePlan: ['ASSESSMENT', 'WAITLISTED', 'IN_PROGRESS'],
  start: ['ASSESSMENT', 'WAITLISTED'],
  planSession: ['IN_PROGRESS'],
  reschedule: ['IN_PROGRESS'],
  recordSession: ['IN_PROGRESS'],
  reportRisk: OPEN,
  actOnRisk: SENT,
  complete: ['IN_PROGRESS'],
  endEarly: ['CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD'],
  onward: ['DECLINED', 'ENDED_EARLY', 'COMPLETED'],
  reopen: ['COMPLETED', 'ENDED_EARLY', 'WITHDRAWN'],
  correct: SENT,
  markInError: SENT,
};
/** Refused for what has or has not happened, not for the state. */
const FOR_ANOTHER_REASON: Readonly<Record<string, string>> = {
  'waitlist in ASSESSMENT': 'assessment-says-otherwise',
  'allocate in CONTACTING': 'worker-has-it-already',
  'allocate in ASSESSMENT': 'worker-has-it-already',
  'allocate in IN_PROGRESS': 'worker-has-it-already',
  'allocate in ON_HOLD': 'referral-not-accepted',
  'agreePlan in ASSESSMENT': 'referral-not-assessed',
  'agreePlan in WAITLISTED': 'referral-not-assessed',
  'start in ASSESSMENT': 'referral-not-assessed',
  'start in WAITLISTED': 'referral-not-assessed',
  'reschedule in IN_PROGRESS': 'session-not-found',
  'recordSession in IN_PROGRESS': 'session-not-found',
  'endEarly in ON_HOLD': 'work-not-begun',
  'reopen in WITHDRAWN': 'referral-other-side',
  ...Object.fromEntries(SENT.map((state) => [`actOnRisk in ${state}`, 'no-risk-task'])),
};
/** What the state says to whoever comes too early or too late. */
const STATE_RULES = [
  ...['referral-not-sent', 'referral-other-side', 'referral-withdrawn', 'referral-in-error', 'referral-on-hold'],
  ...['decline-under-review', 'referral-ended', 'referral-not-acknowledged', 'referral-not-on-hold'],
  ...['referral-not-declined', 'referral-not-challenged', 'referral-cannot-wait-now', 'referral-on-waiting-list'],
  ...['referral-not-on-waiting-list', 'referral-not-accepted', 'referral-not-contacting', 'person-not-reached'],
  ...['referral-not-being-assessed', 'referral-not-assessed', 'work-started-already', 'referral-not-in-progress'],
  ...['referral-not-open', 'work-not-begun', 'referral-not-ended'],
];

const outcome = (command: ReferralCommand, state: ReferralState): string => {
  const referral = PAST[state].reduce(evolveReferral, noReferral);
  try {
    referralDecider.decide(command, referral);
    return 'allowed';
  } catch (broken) {
    if (broken instanceof RuleBroken) return broken.rule;
    throw broken;
  }
};
const names = Object.keys(aCommand) as Name[];
const cases = names.flatMap((name) => STATES.map((state) => [name, state] as const));

describe('Every command from the decision on, in every state', () => {
  it.each(cases)('%s in %s', (name, state) => {
    const answer = outcome(aCommand[name], state);
    if (!FROM[name].includes(state)) return expect(STATE_RULES).toContain(answer);
    expect(answer).toBe(FOR_ANOTHER_REASON[`${name} in ${state}`] ?? 'allowed');
  });

  it('comes to each state by the past that is said to lead there', () =>
    expect(STATES.map((state) => [state, PAST[state].reduce(evolveReferral, noReferral).status])).toEqual(
      STATES.map((state) => [state, state]),
    ));

  it.each(names)('%s is refused for a referral nobody started, and to a third organisation', (name) => {
    given().when(aCommand[name]).thenRule('referral-not-found');
    given(...STAGE.planned)
      .when({ ...aCommand[name], by: '00000000-0000-5000-8000-000000000099' })
      .thenRule('referral-other-side');
  });

  it.each(names.filter((name) => !['hold', 'resume', 'reportRisk', 'reopen'].includes(name)))(
    '%s is refused to the other side',
    (name) => {
      const [state = 'RECEIVED'] = FROM[name];
      const by = aCommand[name].by === REFERRER_ID ? RECIPIENT_ID : REFERRER_ID;
      given(...PAST[state])
        .when({ ...aCommand[name], by })
        .thenRule('referral-other-side');
    },
  );
});
