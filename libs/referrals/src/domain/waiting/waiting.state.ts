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
  // Who was suitable but not ready is ready now: the work can begin from where the assessment left off.
  ReferralReady: (referral, { to, firstContactDueOn }) => ({
    ...referral,
    work: to === 'ASSESSMENT' ? { ...referral.work, assessment: 'SUITABLE' } : referral.work,
    status: to,
    waitsFrom: undefined,
    due: firstContactDueOn === undefined ? {} : { FIRST_CONTACT: firstContactDueOn },
  }),
};
