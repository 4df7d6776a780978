import type { Facts } from '../phase.js';
import type { TriageEvent } from './triage.events.js';

export const triageFacts: Facts<TriageEvent> = {
  ReferralAcknowledged: (referral) => {
    const { DECIDE } = referral.due;
    return { ...referral, status: 'RECEIVED', due: DECIDE === undefined ? {} : { DECIDE } };
  },
  InformationRequested: (referral, { round, questions, clock }) => ({
    ...referral,
    status: 'INFO_REQUESTED',
    rounds: round,
    openQuestionIds: questions.map(({ questionId }) => questionId),
    workingDaysLeft: clock.workingDaysLeft,
    due: { ANSWER: clock.answerBy },
  }),
  InformationProvided: (referral, { clock }) => ({
    ...referral,
    status: 'RECEIVED',
    openQuestionIds: [],
    due: { DECIDE: clock.decideBy },
  }),
  // A worker is allocated in the same two working days in which the person is first contacted (mission §6.2).
  ReferralAccepted: (referral, { start, firstContactDueOn, waitReviewDueOn }) => ({
    ...referral,
    status: start === 'NOW' ? 'ACCEPTED' : 'WAITLISTED',
    waitsFrom: start === 'NOW' ? undefined : 'ACCEPTED',
    due: {
      ...(firstContactDueOn === undefined ? {} : { ALLOCATE: firstContactDueOn, FIRST_CONTACT: firstContactDueOn }),
      ...(waitReviewDueOn === undefined ? {} : { REVIEW_WAIT: waitReviewDueOn }),
    },
  }),
  ReferralDeclined: (referral) => ({ ...referral, status: 'DECLINED', isChallenged: false, due: {} }),
};
