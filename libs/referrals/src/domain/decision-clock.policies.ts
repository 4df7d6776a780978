import { addWorkingDays, clockStartsOn, londonDate, workingDaysBetween, type IsoDate } from '#kernel';
import type { Urgency } from './code-lists/referral-codes.js';
import type { InformationProvided, InformationRequested, SubmissionClock } from './referral.events.js';

/**
 * The version of everything in this file, pinned in the `policyVersions` of each event that it helped to date.
 * Change a number below and this goes up: dates already fixed stay as they are.
 */
export const DECISION_CLOCK = { 'decision-clock': '1' } as const;

/** Working days in which a service confirms that it has the referral; an urgent one on the day that counts as its arrival. */
const ACKNOWLEDGE_WORKING_DAYS: Readonly<Record<Urgency, number>> = { STANDARD: 1, URGENT: 0 };

/** Working days in which a service decides, counted from arrival and without the time spent waiting for answers (mission §6.2). */
const DECIDE_WORKING_DAYS = 5;

/** Working days in which a referrer answers questions (mission §6.2). */
const ANSWER_WORKING_DAYS = 5;

/** Working days from a yes to the first attempt to reach the person (mission §6.2, key performance indicator). */
const FIRST_CONTACT_WORKING_DAYS = 2;

/** Working days after which a place on the waiting list is looked at again (mission §6.2). */
const WAIT_REVIEW_WORKING_DAYS = 20;

/** The dates of a referral that arrives at `at`. Both count from its arrival, so that a late acknowledgement wins no time. */
export function submissionClock(at: Date, urgency: Urgency): SubmissionClock {
  const startsOn = clockStartsOn(at);
  return {
    startsOn,
    acknowledgeBy: addWorkingDays(startsOn, ACKNOWLEDGE_WORKING_DAYS[urgency]),
    decideBy: addWorkingDays(startsOn, DECIDE_WORKING_DAYS),
  };
}

/** The decision clock stands still from the day of the question; what is left of it, never less than nothing, is kept. */
export function stoppedClock(at: Date, decideBy: IsoDate): InformationRequested['data']['clock'] {
  const stoppedOn = londonDate(at);
  return {
    stoppedOn,
    workingDaysLeft: Math.max(0, workingDaysBetween(stoppedOn, decideBy)),
    answerBy: addWorkingDays(clockStartsOn(at), ANSWER_WORKING_DAYS),
  };
}

/** The decision clock runs again from the answers, which arrive by the same rule as a referral does. */
export function restartedClock(at: Date, workingDaysLeft: number): InformationProvided['data']['clock'] {
  const restartedOn = clockStartsOn(at);
  return { restartedOn, decideBy: addWorkingDays(restartedOn, workingDaysLeft) };
}

/** By when the service first tries to reach a person whom it took on at `at`. */
export const firstContactDueOn = (at: Date): IsoDate => addWorkingDays(londonDate(at), FIRST_CONTACT_WORKING_DAYS);

/** By when a place on the waiting list, given at `at`, is looked at again. */
export const waitReviewDueOn = (at: Date): IsoDate => addWorkingDays(londonDate(at), WAIT_REVIEW_WORKING_DAYS);

/** Whether a day by whose end something was due has passed. */
export const isOverdue = (dueOn: IsoDate, today: IsoDate): boolean => today > dueOn;
