import type { Facts } from '../phase.js';
import { standingOf } from '../phase.js';
import { acknowledgeAtOf, dueOf } from '../holding/holding.policies.js';
import { missedBefore } from '../missed-deadlines.policies.js';
import type { EndingEvent } from './ending.events.js';

export const endingFacts: Facts<EndingEvent> = {
  InterventionCompleted: (referral) => ({
    ...referral,
    status: 'COMPLETED',
    endedFrom: standingOf(referral),
    due: {},
  }),
  InterventionEnded: (referral, { onwardDueOn }) => ({
    ...referral,
    status: 'ENDED_EARLY',
    endedFrom: standingOf(referral),
    hold: undefined,
    due: onwardDueOn === undefined ? {} : { REFER_ONWARD: onwardDueOn },
  }),
  OnwardReferralLinked: (referral) => ({ ...referral, due: {} }),
  ReferralReopened: (referral, { to, running }) => ({
    ...referral,
    status: to,
    endedFrom: undefined,
    hold: undefined,
    due: dueOf(running),
    acknowledgeAt: acknowledgeAtOf(running),
    missed: missedBefore(referral.missed),
  }),
};
