import { addWorkingDays, clockStartsOn, londonDate, workingDaysBetween, type IsoDate } from '#kernel';
import type { ReferralClock } from '../code-lists/referral-codes.js';
import type { KnownReferral } from '../referral.state.js';
import type { RunningClock, StoppedClock } from './holding.events.js';

/** Working days within which a hold is looked at again (mission §6.2). */
const HOLD_REVIEW_WORKING_DAYS = 10;

/** The latest day that a hold which begins at `at` may name for its review. */
export const latestHoldReview = (at: Date): IsoDate => addWorkingDays(londonDate(at), HOLD_REVIEW_WORKING_DAYS);

/** Every clock that runs, stopped at `at`. */
export function stopped(due: KnownReferral['due'], at: Date): readonly StoppedClock[] {
  const today = londonDate(at);
  return (Object.entries(due) as [ReferralClock, IsoDate][]).map(([clock, dueOn]) => ({
    clock,
    workingDaysLeft: Math.max(0, workingDaysBetween(today, dueOn)),
  }));
}

/** The same clocks, run again from `at` by the rule by which a referral arrives. */
export function restarted(clocks: readonly StoppedClock[], at: Date): readonly RunningClock[] {
  const from = clockStartsOn(at);
  return clocks.map(({ clock, workingDaysLeft }) => ({ clock, dueOn: addWorkingDays(from, workingDaysLeft) }));
}

/** Running clocks as the state and the register keep them. */
export const dueOf = (clocks: readonly RunningClock[]): KnownReferral['due'] =>
  Object.fromEntries(clocks.map(({ clock, dueOn }) => [clock, dueOn]));
