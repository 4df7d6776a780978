import {
  addWorkingDays,
  addWorkingHours,
  clockStartsOn,
  londonDate,
  STANDARD_CLOCK_TERMS,
  workingDaysBetween,
  type ClockTerms,
  type IsoDate,
} from '#kernel';
import type { Urgency } from './code-lists/referral-codes.js';
import type { InformationProvided, InformationRequested, SubmissionClock } from './referral.events.js';

/**
 * The version of everything in this file, pinned in the `policyVersions` of each event that it helped to date.
 * Change a number or a rule below and this goes up: dates already fixed stay as they are. What a contract says is pinned
 * beside it (#clocks).
 */
export const DECISION_CLOCK = { 'decision-clock': '3' } as const;

/** Working days from a yes to the first attempt to reach the person (mission §6.2, key performance indicator). */
const FIRST_CONTACT_WORKING_DAYS = 2;

/** Working days after which a place on the waiting list is looked at again (mission §6.2). */
const WAIT_REVIEW_WORKING_DAYS = 20;

/** The dates of a referral that arrives at `at`. Both count from its arrival, so that a late acknowledgement wins no time. */
export function submissionClock(at: Date, urgency: Urgency, terms: ClockTerms = STANDARD_CLOCK_TERMS): SubmissionClock {
  const startsOn = clockStartsOn(at, terms.cutOff);
  const decideBy = addWorkingDays(startsOn, terms.decideDays);
  return { startsOn, ...acknowledgedBy(at, startsOn, urgency, terms), decideBy };
}

/** What is urgent is counted in hours, from the moment at which it arrives; so it knows no cut-off (mission §6.2, "urgent 2 h"). */
function acknowledgedBy(
  at: Date,
  startsOn: IsoDate,
  urgency: Urgency,
  { acknowledgeDays, acknowledgeUrgentDays, acknowledgeUrgentHours }: ClockTerms,
): Pick<SubmissionClock, 'acknowledgeBy' | 'acknowledgeAt'> {
  if (urgency !== 'URGENT') return { acknowledgeBy: addWorkingDays(startsOn, acknowledgeDays) };
  if (acknowledgeUrgentHours === undefined) return { acknowledgeBy: addWorkingDays(startsOn, acknowledgeUrgentDays) };
  const moment = addWorkingHours(at, acknowledgeUrgentHours);
  return { acknowledgeBy: londonDate(moment), acknowledgeAt: moment.toISOString() };
}

/**
 * The working days that a clock has left when it is stopped at `at`, never less than nothing. A day that is over for arrivals
 * is over here too: a clock that stops and starts again by the same rule wins no day by an hour in between.
 */
export const workingDaysLeft = (at: Date, dueOn: IsoDate, cutOff?: string): number =>
  Math.max(0, workingDaysBetween(clockStartsOn(at, cutOff), dueOn));

/** The decision clock stands still from the day of the question; what is left of it is kept. */
export function stoppedClock(
  at: Date,
  decideBy: IsoDate,
  { answerDays, cutOff }: ClockTerms = STANDARD_CLOCK_TERMS,
): InformationRequested['data']['clock'] {
  return {
    stoppedOn: londonDate(at),
    workingDaysLeft: workingDaysLeft(at, decideBy, cutOff),
    answerBy: addWorkingDays(clockStartsOn(at, cutOff), answerDays),
  };
}

/** The decision clock runs again from the answers, which arrive by the same rule as a referral does. */
export function restartedClock(
  at: Date,
  daysLeft: number,
  { cutOff }: ClockTerms = STANDARD_CLOCK_TERMS,
): InformationProvided['data']['clock'] {
  const restartedOn = clockStartsOn(at, cutOff);
  return { restartedOn, decideBy: addWorkingDays(restartedOn, daysLeft) };
}

/** By when the service first tries to reach a person whom it took on at `at`. */
export const firstContactDueOn = (at: Date): IsoDate => addWorkingDays(londonDate(at), FIRST_CONTACT_WORKING_DAYS);

/** By when a place on the waiting list, given at `at`, is looked at again. */
export const waitReviewDueOn = (at: Date): IsoDate => addWorkingDays(londonDate(at), WAIT_REVIEW_WORKING_DAYS);

/** Working days in which somebody else looks at a decline that was challenged (mission §6.2). */
const REVIEW_CHALLENGE_WORKING_DAYS = 5;

/** By when a challenge made at `at` is answered. */
export const challengeReviewDueOn = (at: Date): IsoDate =>
  addWorkingDays(clockStartsOn(at), REVIEW_CHALLENGE_WORKING_DAYS);

/** By when a service decides that begins at `at`: again after a challenge was upheld, or after a referral was reopened. */
export const decisionDueOn = (at: Date, { decideDays, cutOff }: ClockTerms = STANDARD_CLOCK_TERMS): IsoDate =>
  addWorkingDays(clockStartsOn(at, cutOff), decideDays);

/** Working days from the beginning of an assessment to its end (mission §6.2). */
const ASSESS_WORKING_DAYS = 20;

/** By when an assessment that begins at `at` is complete. */
export const assessmentDueOn = (at: Date): IsoDate => addWorkingDays(londonDate(at), ASSESS_WORKING_DAYS);

/** Working days after a session within which is recorded what came of it (mission §6.2). */
const FEEDBACK_WORKING_DAYS = 2;

/** By when is recorded what came of a session on `on`. */
export const feedbackDueOn = (on: IsoDate): IsoDate => addWorkingDays(on, FEEDBACK_WORKING_DAYS);

/** Working days after an early end within which the person is referred onward, or nothing was found (mission §6.2). */
const ONWARD_WORKING_DAYS = 10;

/** By when somebody whose work ended early at `at` is referred onward. */
export const onwardDueOn = (at: Date): IsoDate => addWorkingDays(londonDate(at), ONWARD_WORKING_DAYS);

/** By when something is due: by the end of a day, or on it by a moment (an ISO instant) where hours are counted. */
export interface Due {
  readonly dueOn: IsoDate;
  readonly dueAt?: string | undefined;
}

/** Whether what was due has not been done in time, at `now`. */
export const isOverdue = ({ dueOn, dueAt }: Due, now: Date): boolean =>
  dueAt === undefined ? londonDate(now) > dueOn : now > new Date(dueAt);
