import type { Facts } from '../phase.js';
import type { HoldingEvent } from './holding.events.js';
import { dueOf } from './holding.policies.js';

/** A hold remembers where it came from: nothing else leads back. */
export const holdingFacts: Facts<HoldingEvent> = {
  ReferralHeld: (referral, { from, side, stopped, reviewDueOn }) => ({
    ...referral,
    status: 'ON_HOLD',
    hold: { from, side, stopped },
    due: { REVIEW_HOLD: reviewDueOn },
  }),
  ReferralResumed: (referral, { to, restarted }) => ({
    ...referral,
    status: to,
    hold: undefined,
    due: dueOf(restarted),
  }),
};
