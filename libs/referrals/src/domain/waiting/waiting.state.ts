import type { Facts } from '../phase.js';
import type { WaitingEvent } from './waiting.events.js';

export const waitingFacts: Facts<WaitingEvent> = {
  ReferralWaitlisted: (referral, { from, reviewDueOn }) => ({
    ...referral,
    status: 'WAITLISTED',
    waitsFrom: from,
    due: { REVIEW_WAIT: reviewDueOn },
  }),
  WaitingListReviewed: (referral, { reviewDueOn }) => ({ ...referral, due: { REVIEW_WAIT: reviewDueOn } }),
  ReferralReady: (referral, { to, firstContactDueOn }) => ({
    ...referral,
    status: to,
    waitsFrom: undefined,
    due: firstContactDueOn === undefined ? {} : { FIRST_CONTACT: firstContactDueOn },
  }),
};
