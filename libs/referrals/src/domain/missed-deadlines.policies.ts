import { londonDate, type IsoDate } from '#kernel';
import type { ReferralClock } from './code-lists/referral-codes.js';
import { isOverdue } from './decision-clock.policies.js';
import type { KnownReferral, Missed } from './referral.state.js';

/** The clocks that have run out at `now` and are not on record as missed, in the order in which they were started. */
export const newlyMissed = (state: KnownReferral, now: Date): readonly Missed[] =>
  dueIn(state).filter((due) => isOverdue(due, now) && !isOnRecord(state, due));

/** Everything that is due, by a day or by a moment. */
function dueIn({ due, acknowledgeAt, riskTaskAt }: KnownReferral): readonly Missed[] {
  const clocks = (Object.entries(due) as [ReferralClock, IsoDate][]).map(([clock, dueOn]) =>
    clock === 'ACKNOWLEDGE' && acknowledgeAt !== undefined ? { clock, dueOn, dueAt: acknowledgeAt } : { clock, dueOn },
  );
  if (riskTaskAt === undefined) return clocks;
  return [...clocks, { clock: 'ACT_ON_RISK', dueOn: londonDate(new Date(riskTaskAt)), dueAt: riskTaskAt }];
}

/** Owed once, however often the clock is stopped; anything else is owed anew by each of its days or moments. */
export const OWED_ONCE: readonly ReferralClock[] = ['ACKNOWLEDGE', 'DECIDE'];

/** What is owed a second time after a decline that did not stand, and after a reopening, can be missed a second time. */
export const OWED_ANEW = ['ChallengeUpheld', 'ReferralReopened'] as const;

/** What of the past still counts as missed once everything is owed anew. */
export const missedBefore = (missed: readonly Missed[]): readonly Missed[] =>
  missed.filter(({ clock }) => !OWED_ONCE.includes(clock));

function isOnRecord({ missed }: KnownReferral, { clock, dueOn, dueAt }: Missed): boolean {
  const isSame = (one: Missed): boolean => one.dueOn === dueOn && one.dueAt === dueAt;
  return missed.some((one) => one.clock === clock && (OWED_ONCE.includes(clock) || isSame(one)));
}
