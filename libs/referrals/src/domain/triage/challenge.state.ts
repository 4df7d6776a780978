import { missedBefore } from '../missed-deadlines.policies.js';
import type { Facts } from '../phase.js';
import type { ChallengeEvent } from './challenge.events.js';

export const challengeFacts: Facts<ChallengeEvent> = {
  DeclineChallenged: (referral, { reviewDueOn }) => ({
    ...referral,
    status: 'CHALLENGED',
    isChallenged: true,
    due: { REVIEW_CHALLENGE: reviewDueOn },
  }),
  ChallengeUpheld: (referral, { decideBy }) => ({
    ...referral,
    status: 'RECEIVED',
    due: { DECIDE: decideBy },
    missed: missedBefore(referral.missed),
  }),
  ChallengeDismissed: (referral) => ({ ...referral, status: 'DECLINED', due: {} }),
};
