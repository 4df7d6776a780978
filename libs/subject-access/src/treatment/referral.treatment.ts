import { ACCOMMODATION_TYPES, BARRIERS, NEEDS } from '#kernel';
import {
  ADJUSTMENTS,
  CLOCKS,
  CRITERION_RESULTS,
  DECLINE_REASONS,
  EXPECTED_WAITS,
  STARTS,
  SUBJECT_AWARENESS,
  URGENCIES,
  WITHDRAWAL_REASONS,
  type ReferralEvent,
} from '#referrals';
import { item, never, organisation, others, service, shown, words, type Treatments } from './treatment.js';

const ofReferral = { referralId: never, personId: never };

/** Referrals to services. What staff wrote in their own words may speak of somebody else. */
export const referralTreatments: Treatments<ReferralEvent> = {
  ReferralDrafted: item('A referral to a service was begun', {
    ...ofReferral,
    caseId: never,
    serviceId: service('Service'),
    referrerOrganisationId: organisation('By'),
    recipientOrganisationId: organisation('To'),
    serviceAreas: never,
  }),
  EligibilityChecked: item('What the service asks for was compared with your needs', {
    ...ofReferral,
    criteriaVersion: never,
    results: words('Results', CRITERION_RESULTS),
    goAheadReason: others('Why the referral was made all the same'),
  }),
  ReferralSubmitted: item('The referral was sent', {
    ...ofReferral,
    caseId: never,
    serviceId: service('Service'),
    sharingId: never,
    person: shown('About'),
    needs: words('Needs', NEEDS),
    accommodation: words('Accommodation', ACCOMMODATION_TYPES),
    riskSummary: others('Summary of risk'),
    reason: others('Why'),
    subjectAware: words('Whether you were told', SUBJECT_AWARENESS),
    adjustments: words('Adjustments', ADJUSTMENTS),
    adjustmentsNote: others('About the adjustments'),
    urgency: words('Urgency', URGENCIES),
    clock: never,
  }),
  ReferralAcknowledged: item('The service has the referral', ofReferral),
  InformationRequested: item('The service asked a question', {
    ...ofReferral,
    round: never,
    questions: others('Questions'),
    clock: never,
  }),
  InformationProvided: item('The question was answered', {
    ...ofReferral,
    round: never,
    answers: others('Answers'),
    clock: never,
  }),
  ReferralAccepted: item('The service took you on', {
    ...ofReferral,
    serviceId: service('Service'),
    start: words('Start', STARTS),
    conflictChecked: never,
    firstContactDueOn: shown('First contact by'),
    waitReviewDueOn: shown('Place on the waiting list looked at by'),
    expectedWait: words('Expected wait', EXPECTED_WAITS),
    note: others('Note'),
  }),
  ReferralDeclined: item('The service could not take you on', {
    ...ofReferral,
    serviceId: service('Service'),
    reasons: others('Reasons', DECLINE_REASONS),
    barriers: words('What stood in the way', BARRIERS),
    criterionIds: never,
    criteriaVersion: never,
    safeToTellPerson: never,
    alternative: others('Where else'),
    adjustmentsConsidered: others('Changes that were thought of'),
    note: others('Note'),
  }),
  ReferralWithdrawn: item('The referral was taken back', {
    ...ofReferral,
    reason: others('Why', WITHDRAWAL_REASONS),
    referrerAgreed: never,
    note: others('Note'),
  }),
  DeadlineMissed: item('A date was missed', {
    ...ofReferral,
    clock: words('Which', CLOCKS),
    dueOn: shown('Due on'),
  }),
};
