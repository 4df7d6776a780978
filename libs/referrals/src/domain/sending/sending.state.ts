import type { Facts } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import { NO_WORK } from '../work/work.state.js';
import type { ReferralDrafted, SendingEvent } from './sending.events.js';

/** A referral as it begins. */
export const drafted = (data: ReferralDrafted['data']): KnownReferral => ({
  ...data,
  status: 'DRAFT',
  subjectAware: undefined,
  urgency: undefined,
  due: {},
  acknowledgeAt: undefined,
  riskTaskAt: undefined,
  missed: [],
  rounds: 0,
  openQuestionIds: [],
  workingDaysLeft: 0,
  isChallenged: false,
  hold: undefined,
  waitsFrom: undefined,
  work: NO_WORK,
  endedFrom: undefined,
});

export const sendingFacts: Facts<SendingEvent> = {
  ReferralDrafted: (referral) => referral,
  EligibilityChecked: (referral) => referral,
  ReferralSubmitted: (referral, { subjectAware, urgency, clock }) => ({
    ...referral,
    status: 'SUBMITTED',
    subjectAware,
    urgency,
    due: { ACKNOWLEDGE: clock.acknowledgeBy, DECIDE: clock.decideBy },
    acknowledgeAt: clock.acknowledgeAt,
  }),
};
