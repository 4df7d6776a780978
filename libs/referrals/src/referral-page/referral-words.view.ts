import { labelOf, londonDate, type IsoDate } from '#kernel';
import { workingDaysText } from '#web';
import {
  REFERRAL_STATES,
  type CriterionResult,
  type ReferralClock,
  type ReferralState,
} from '../domain/code-lists/referral-codes.js';
import { isOverdue, type Due } from '../domain/decision-clock.policies.js';
import type { Missed } from '../domain/referral.state.js';
import { dueText } from '../due.view.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';

/** A status tag: words first, colour second. */
export interface Tag {
  readonly text: string;
  readonly tone: 'neutral' | 'progress' | 'success' | 'warning' | 'danger';
}

const TONES: Readonly<Record<ReferralState, Tag['tone']>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'progress',
  RECEIVED: 'progress',
  INFO_REQUESTED: 'warning',
  ACCEPTED: 'success',
  WAITLISTED: 'warning',
  CONTACTING: 'progress',
  ASSESSMENT: 'progress',
  IN_PROGRESS: 'progress',
  ON_HOLD: 'warning',
  DECLINED: 'neutral',
  CHALLENGED: 'warning',
  WITHDRAWN: 'neutral',
  COMPLETED: 'success',
  ENDED_EARLY: 'neutral',
  MARKED_IN_ERROR: 'neutral',
};

/** The tone of a tag that says how a criterion was met. */
export const CRITERION_TONES: Readonly<Record<CriterionResult, Tag['tone']>> = {
  PASS: 'success',
  FAIL: 'danger',
  UNKNOWN: 'neutral',
};

/** The status of a referral as a tag; overdue shows by itself, from what is due and the time alone. */
export const stateTag = ({ state }: Pick<ReferralEntry, 'state'>): Tag => ({
  text: labelOf(REFERRAL_STATES, state),
  tone: TONES[state],
});

/** Who has to do what next by when; absent when nothing is awaited. */
export interface ClockWords extends Due {
  readonly what: string;
  readonly left: string;
  readonly overdue: boolean;
  readonly waitingOn: 'referrer' | 'recipient';
}

/** The clock that runs out next, in words. */
export function clockOf({ clocks = {}, holdSide, acknowledgeAt }: ReferralEntry, now: Date): ClockWords | undefined {
  const running = (Object.entries(clocks) as [ReferralClock, IsoDate][]).sort(([, one], [, other]) =>
    one.localeCompare(other, 'en'),
  );
  const [next] = running;
  if (next === undefined) return undefined;
  const [clock, dueOn] = next;
  const waitingOn = isReferrers(clock, holdSide) ? 'referrer' : 'recipient';
  const due = { dueOn, dueAt: clock === 'ACKNOWLEDGE' ? acknowledgeAt : undefined };
  const overdue = isOverdue(due, now);
  return { what: WHAT[clock], ...due, waitingOn, left: leftOf(dueOn, londonDate(now), overdue), overdue };
}

/** How long there is; where a moment on this very day has passed, no day has. */
const leftOf = (dueOn: IsoDate, today: IsoDate, overdue: boolean): string =>
  overdue && dueOn === today ? 'overdue' : workingDaysText(dueOn, today);

const isReferrers = (clock: ReferralClock, holdSide: ReferralEntry['holdSide']): boolean =>
  clock === 'ANSWER' || clock === 'REFER_ONWARD' || (clock === 'REVIEW_HOLD' && holdSide === 'REFERRER');

const WHAT: Readonly<Record<ReferralClock, string>> = {
  ACKNOWLEDGE: 'Acknowledge',
  DECIDE: 'Decide',
  ANSWER: 'Answer the questions',
  REVIEW_CHALLENGE: 'Review the decline',
  REVIEW_HOLD: 'Look at the hold again',
  REVIEW_WAIT: 'Look at the waiting list',
  ALLOCATE: 'Allocate a worker',
  FIRST_CONTACT: 'Try to reach the person',
  ASSESS: 'Complete the assessment',
  FEEDBACK: 'Record the session',
  REFER_ONWARD: 'Refer onward',
  ACT_ON_RISK: 'Act on the changed risk',
};

const MISSED: Readonly<Record<ReferralClock, string>> = {
  ACKNOWLEDGE: 'Not acknowledged by',
  DECIDE: 'Not decided by',
  ANSWER: 'Not answered by',
  REVIEW_CHALLENGE: 'Decline not reviewed by',
  REVIEW_HOLD: 'Hold not looked at by',
  REVIEW_WAIT: 'Waiting list not looked at by',
  ALLOCATE: 'No worker by',
  FIRST_CONTACT: 'Contact not tried by',
  ASSESS: 'Not assessed by',
  FEEDBACK: 'Session not recorded by',
  REFER_ONWARD: 'Not referred onward by',
  ACT_ON_RISK: 'Changed risk not acted on by',
};

/** A deadline that is on record as missed, in words. */
export const missedWords = ({ clock, ...due }: Missed): string => `${MISSED[clock]} ${dueText(due)}`;
