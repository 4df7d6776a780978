import { addWorkingDays, clockStartsOn, londonDate, type IsoDate } from '#kernel';
import type { ReferralClock } from '../code-lists/referral-codes.js';
import { workingDaysLeft } from '../decision-clock.policies.js';
import type { KnownReferral } from '../referral.state.js';
import type { RunningClock, StoppedClock } from './holding.events.js';

/** Working days within which a hold is looked at again (mission §6.2). */
const HOLD_REVIEW_WORKING_DAYS = 10;

/** The latest day that a hold which begins at `at` may name for its review. */
export const latestHoldReview = (at: Date): IsoDate => addWorkingDays(londonDate(at), HOLD_REVIEW_WORKING_DAYS);

/** Every clock that runs, stopped at `at`, by the cut-off of the contract. */
export function stopped(due: KnownReferral['due'], at: Date, cutOff?: string): readonly StoppedClock[] {
  return (Object.entries(due) as [ReferralClock, IsoDate][]).map(([clock, dueOn]) => ({
    clock,
    workingDaysLeft: workingDaysLeft(at, dueOn, cutOff),
  }));
}

/** The same clocks, run again from `at` by the rule by which a referral arrives. */
export function restarted(clocks: readonly StoppedClock[], at: Date, cutOff?: string): readonly RunningClock[] {
  const from = clockStartsOn(at, cutOff);
  return clocks.map((stood) => ({ clock: stood.clock, dueOn: addWorkingDays(from, stood.workingDaysLeft) }));
}

/** Running clocks as the state and the register keep them. */
export const dueOf = (clocks: readonly RunningClock[]): KnownReferral['due'] =>
  Object.fromEntries(clocks.map(({ clock, dueOn }) => [clock, dueOn]));

/** The moment by which a referral is acknowledged, where one of its clocks that run counts that in hours. */
export const acknowledgeAtOf = (clocks: readonly RunningClock[]): string | undefined =>
  clocks.find(({ clock }) => clock === 'ACKNOWLEDGE')?.dueAt;
