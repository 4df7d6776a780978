import type { RecordedEvent } from '#event-store';
import type { ReferralClock, ReferralEvent } from '#referrals';
import type { Side } from './record-rows.js';

/** Clocks of whoever referred, whatever fact started them: the service has done its part. */
const ASKING: readonly ReferralClock[] = ['ANSWER', 'REFER_ONWARD'];

/** Whose turn it is while a clock of a referral runs that this fact started. A hold is looked at again by whoever put it on. */
export function sideOf(clock: ReferralClock, event: RecordedEvent<ReferralEvent>): Side {
  if (ASKING.includes(clock)) return 'asking';
  if (event.type === 'ReferralHeld') return event.data.side === 'REFERRER' ? 'asking' : 'asked';
  return 'asked';
}
