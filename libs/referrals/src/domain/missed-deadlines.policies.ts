import type { IsoDate } from '#kernel';
import type { ReferralClock } from './code-lists/referral-codes.js';
import { isOverdue } from './decision-clock.policies.js';
import type { KnownReferral, Missed } from './referral.state.js';

/** The clocks that have run out at `now` and are not on record as missed, in the order in which they were started. */
export function newlyMissed(state: KnownReferral, now: Date): readonly Missed[] {
  return (Object.entries(state.due) as [ReferralClock, IsoDate][]).flatMap(([clock, dueOn]) => {
    const dueAt = clock === 'ACKNOWLEDGE' ? state.acknowledgeAt : undefined;
    const missed = { clock, dueOn, ...(dueAt === undefined ? {} : { dueAt }) };
    return isOverdue(missed, now) && !isOnRecord(state, missed) ? [missed] : [];
  });
}

/** Owed once, however often the clock is stopped; anything else is owed anew by each of its days. */
export const OWED_ONCE: readonly ReferralClock[] = ['ACKNOWLEDGE', 'DECIDE'];

/** What is owed a second time after a decline that did not stand, and after a reopening, can be missed a second time. */
export const OWED_ANEW = ['ChallengeUpheld', 'ReferralReopened'] as const;

/** What of the past still counts as missed once everything is owed anew. */
export const missedBefore = (missed: readonly Missed[]): readonly Missed[] =>
  missed.filter(({ clock }) => !OWED_ONCE.includes(clock));

function isOnRecord({ missed }: KnownReferral, { clock, dueOn }: Missed): boolean {
  return missed.some((one) => one.clock === clock && (OWED_ONCE.includes(clock) || one.dueOn === dueOn));
}
