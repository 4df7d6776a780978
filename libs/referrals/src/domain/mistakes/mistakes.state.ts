import type { Facts } from '../phase.js';
import type { MistakeEvent } from './mistakes.events.js';

export const mistakeFacts: Facts<MistakeEvent> = {
  ReferralCorrected: (referral) => referral,
  ReferralMarkedInError: (referral) => ({
    ...referral,
    status: 'MARKED_IN_ERROR',
    hold: undefined,
    due: {},
    riskTaskAt: undefined,
  }),
};
