import { counted, labelOf, readableDate, type Sentences } from '#kernel';
import { DECLINE_REASONS } from './domain/code-lists/decline-reasons.js';
import { CRITERION_RESULTS, type CriterionResult, type ReferralClock } from './domain/code-lists/referral-codes.js';
import { WITHDRAWAL_REASONS } from './domain/code-lists/withdrawal-reasons.js';
import { dueText } from './due.view.js';
import { endingSentences } from './ending.sentences.js';
import { workSentences } from './work.sentences.js';
import type { CheckedCriterion, ReferralAccepted, ReferralDeclined, ReferralEvent } from './domain/referral.events.js';

/** The sentence of each event of a referral in a timeline: what was done, never the free text or a name from within. */
export const referralsSentences: Sentences<ReferralEvent> = {
  ReferralDrafted: ({ referrerOrganisationId, serviceId }, names) =>
    `${names.organisation(referrerOrganisationId)} started a referral to ${names.service(serviceId)}`,
  EligibilityChecked: ({ results }) => `The needs were held against the published criteria: ${tally(results)}`,
  ReferralSubmitted: ({ serviceId, clock }, names) =>
    `The referral was sent to ${names.service(serviceId)}, to be decided by ${readableDate(clock.decideBy)}`,
  ReferralAcknowledged: () => 'The service confirmed that it has the referral',
  InformationRequested: ({ questions, clock }) =>
    `The service asked ${counted(questions.length, 'question')}, to be answered by ${readableDate(clock.answerBy)}`,
  InformationProvided: ({ answers, clock }) =>
    `The referrer replied to ${counted(answers.length, 'question')}; the decision is due by ${readableDate(clock.decideBy)}`,
  ReferralAccepted: (data, names) => `${names.service(data.serviceId)} accepted the referral${begin(data)}`,
  ReferralDeclined: (data, names) => `${names.service(data.serviceId)} declined the referral: ${reasons(data)}`,
  ReferralWithdrawn: ({ reason, referrerAgreed }) => {
    if (reason === 'DRAFT_DISCARDED') return 'The draft was discarded; nothing was sent';
    const why = labelOf(WITHDRAWAL_REASONS, reason).toLowerCase();
    return `The referral was withdrawn${referrerAgreed ? ' by the service, with the referrer’s agreement' : ''}: ${why}`;
  },
  ...workSentences,
  ...endingSentences,
  DeadlineMissed: ({ clock, ...due }) => `${MISSED[clock]} by ${dueText(due)}`,
};

const MISSED: Readonly<Record<ReferralClock, string>> = {
  ACKNOWLEDGE: 'The service did not acknowledge the referral',
  DECIDE: 'The service did not decide',
  ANSWER: 'The referrer did not answer',
  REVIEW_CHALLENGE: 'The service did not review the decline',
  REVIEW_HOLD: 'Nobody looked at the hold again',
  REVIEW_WAIT: 'Nobody looked at the place on the waiting list again',
  ALLOCATE: 'The service did not allocate a worker',
  FIRST_CONTACT: 'The service did not try to reach the person',
  ASSESS: 'The service did not complete the assessment',
  FEEDBACK: 'The service did not record what came of the session',
  REFER_ONWARD: 'The person was not referred onward',
  ACT_ON_RISK: 'Nobody recorded what was done about the changed risk',
};

function tally(results: readonly CheckedCriterion[]): string {
  const parts = CRITERION_RESULTS.codes.map(({ code, label }) => `${count(results, code)} ${label.toLowerCase()}`);
  return parts.join(', ');
}

const count = (results: readonly CheckedCriterion[], of: CriterionResult): number =>
  results.filter(({ result }) => result === of).length;

function begin({ firstContactDueOn, waitReviewDueOn }: ReferralAccepted['data']): string {
  if (firstContactDueOn) return ` to start now, with first contact by ${readableDate(firstContactDueOn)}`;
  if (waitReviewDueOn) return ` to its waiting list, to be looked at again by ${readableDate(waitReviewDueOn)}`;
  return '';
}

const reasons = ({ reasons: codes }: ReferralDeclined['data']): string =>
  codes.map((code) => labelOf(DECLINE_REASONS, code).toLowerCase()).join('; ');
