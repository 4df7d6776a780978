import type { RecordedEvent } from '#event-store';
import type { ReferralClock, ReferralEvent } from '#referrals';
import type { Side } from './record-rows.js';

/** Whose turn it is while a clock of a referral runs that this fact started. A hold is looked at again by whoever put it on. */
export function sideOf(clock: ReferralClock, event: RecordedEvent<ReferralEvent>): Side {
  if (clock === 'ANSWER') return 'asking';
  if (event.type === 'ReferralHeld') return event.data.side === 'REFERRER' ? 'asking' : 'asked';
  return 'asked';
}
