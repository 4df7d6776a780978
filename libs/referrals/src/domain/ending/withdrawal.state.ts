import { standingOf, type Facts } from '../phase.js';
import type { WithdrawalEvent } from './withdrawal.events.js';

export const withdrawalFacts: Facts<WithdrawalEvent> = {
  ReferralWithdrawn: (referral) => ({
    ...referral,
    status: 'WITHDRAWN',
    endedFrom: standingOf(referral),
    hold: undefined,
    due: {},
  }),
};
