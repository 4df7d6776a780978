import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import { TAKEN_ON } from '../domain/phase.js';
import type { StepType } from '../domain/steps-allowed.policies.js';
import { MAX_INFORMATION_ROUNDS } from '../domain/triage/information.policies.js';
import type { ReferralAction } from '../referrals.actions.js';
import type { Progress } from './progress.view.js';

/** How an offer is shown: the one that matters most, others beside it, as a link, or behind "Other things you can do". */
export type OfferKind = 'primary' | 'secondary' | 'link' | 'other';

/** A step that a page offers. Who may take it, and in which states, is the action's and the domain's to say. */
export interface Offer {
  readonly text: string | { readonly referrer: string; readonly recipient: string };
  readonly path: string;
  readonly action: ReferralAction;
  readonly type: StepType;
  /** Undefined where it makes no sense now. */
  readonly kind: (progress: Progress, state: ReferralState) => OfferKind | undefined;
  /** Done at once by a button. */
  readonly post?: true;
}

const as = (kind: OfferKind) => () => kind;
const isTakenOn = (state: ReferralState): boolean => TAKEN_ON.some((one) => one === state);

const urgent: readonly Offer[] = [
  {
    text: 'Record what was done about the change of risk',
    path: 'act-on-risk',
    action: 'referral:act-on-risk',
    type: 'ActOnRisk',
    kind: ({ hasRiskTask }) => (hasRiskTask ? 'primary' : undefined),
  },
];

const triage: readonly Offer[] = [
  {
    text: 'Confirm that you have this referral',
    path: 'acknowledge',
    action: 'referral:acknowledge',
    type: 'Acknowledge',
    kind: as('primary'),
    post: true,
  },
  {
    text: 'Answer the questions',
    path: 'provide-information',
    action: 'referral:answer',
    type: 'ProvideInformation',
    kind: as('primary'),
  },
  { text: 'Accept', path: 'accept', action: 'referral:accept', type: 'Accept', kind: as('primary') },
  {
    text: 'Decline',
    path: 'decline',
    action: 'referral:decline',
    type: 'Decline',
    kind: ({ assessment }, state) =>
      state !== 'ASSESSMENT' ? 'secondary' : assessment === 'NOT_SUITABLE' ? 'primary' : undefined,
  },
  {
    text: 'Ask for information',
    path: 'request-information',
    action: 'referral:ask',
    type: 'RequestInformation',
    kind: ({ roundsAsked }) => (roundsAsked < MAX_INFORMATION_ROUNDS ? 'secondary' : undefined),
  },
  {
    text: 'Review the decline',
    path: 'review-decline',
    action: 'referral:review-decline',
    type: 'ResolveChallenge',
    kind: as('primary'),
  },
  {
    text: 'Ask for a review of the decline',
    path: 'challenge',
    action: 'referral:challenge',
    type: 'ChallengeDecline',
    kind: ({ isReviewed }) => (isReviewed ? undefined : 'secondary'),
  },
];

const work: readonly Offer[] = [
  { text: 'Take it up again', path: 'resume', action: 'referral:hold', type: 'Resume', kind: as('primary') },
  {
    text: 'Allocate a worker',
    path: 'allocate',
    action: 'referral:allocate',
    type: 'AllocateWorker',
    kind: ({ hasWorker }, state) => (hasWorker || !isTakenOn(state) ? undefined : 'primary'),
  },
  {
    text: 'Look at the place on the list',
    path: 'review-wait',
    action: 'referral:wait',
    type: 'ReviewWait',
    kind: as('primary'),
  },
  { text: 'End the wait', path: 'ready', action: 'referral:wait', type: 'MarkReady', kind: as('secondary') },
  {
    text: 'Begin the assessment',
    path: 'begin-assessment',
    action: 'referral:work',
    type: 'BeginAssessment',
    kind: ({ hasWorker, isReached }) => (hasWorker && isReached ? 'primary' : undefined),
  },
  {
    text: 'Record an attempt to reach the person',
    path: 'contact',
    action: 'referral:work',
    type: 'RecordContactAttempt',
    kind: ({ hasWorker, isReached }) => (hasWorker && !isReached ? 'primary' : 'secondary'),
  },
  {
    text: 'Complete the assessment',
    path: 'complete-assessment',
    action: 'referral:work',
    type: 'CompleteAssessment',
    kind: ({ assessment }) => (assessment === undefined ? 'primary' : undefined),
  },
  {
    text: 'Agree the plan',
    path: 'plan',
    action: 'referral:work',
    type: 'AgreePlan',
    kind: ({ assessment, hasPlan }) => {
      if (assessment === undefined || assessment === 'NOT_SUITABLE') return undefined;
      if (hasPlan) return 'other';
      return assessment === 'SUITABLE' ? 'primary' : 'secondary';
    },
  },
  {
    text: 'Start the work',
    path: 'start-work',
    action: 'referral:work',
    type: 'StartIntervention',
    kind: ({ assessment, hasPlan }, state) => {
      if (!hasPlan || assessment === undefined) return undefined;
      return state === 'WAITLISTED' ? 'secondary' : assessment === 'SUITABLE' ? 'primary' : undefined;
    },
  },
  {
    text: 'Put on the waiting list',
    path: 'waiting-list',
    action: 'referral:wait',
    type: 'PlaceOnWaitingList',
    kind: ({ assessment }, state) => {
      if (state === 'ACCEPTED') return 'secondary';
      if (assessment === 'SUITABLE_NOT_READY') return 'primary';
      return assessment === 'SUITABLE' ? 'secondary' : undefined;
    },
  },
  {
    text: 'Record a session',
    path: 'record-session',
    action: 'referral:work',
    type: 'RecordSession',
    kind: ({ hasOpenSession }) => (hasOpenSession ? 'primary' : undefined),
  },
  {
    text: 'Arrange a session',
    path: 'plan-session',
    action: 'referral:work',
    type: 'PlanSession',
    kind: ({ hasOpenSession }) => (hasOpenSession ? 'secondary' : 'primary'),
  },
  {
    text: 'Move a session',
    path: 'reschedule-session',
    action: 'referral:work',
    type: 'RescheduleSession',
    kind: ({ hasOpenSession }) => (hasOpenSession ? 'secondary' : undefined),
  },
  {
    text: 'Complete the work',
    path: 'complete',
    action: 'referral:complete',
    type: 'CompleteIntervention',
    kind: ({ hasSession }) => (hasSession ? 'secondary' : 'other'),
  },
];

const always: readonly Offer[] = [
  {
    text: 'Refer onward to another service',
    path: 'refer-onward',
    action: 'referral:refer-onward',
    type: 'ReferOnward',
    kind: (_progress, state) => (state === 'COMPLETED' ? 'secondary' : 'primary'),
  },
  {
    text: 'Report a change of risk',
    path: 'report-risk',
    action: 'referral:report-risk',
    type: 'ReportRiskChange',
    kind: (_progress, state) => (isTakenOn(state) ? 'link' : 'other'),
  },
  {
    text: { referrer: 'Withdraw this referral', recipient: 'Withdraw with the referrer’s agreement' },
    path: 'withdraw',
    action: 'referral:withdraw',
    type: 'Withdraw',
    kind: as('link'),
  },
  { text: 'Put it on hold', path: 'hold', action: 'referral:hold', type: 'Hold', kind: as('other') },
  {
    text: 'Give the work to somebody else',
    path: 'allocate',
    action: 'referral:allocate',
    type: 'AllocateWorker',
    kind: ({ hasWorker }) => (hasWorker ? 'other' : undefined),
  },
  { text: 'End the work early', path: 'end-early', action: 'referral:end-early', type: 'EndEarly', kind: as('other') },
  { text: 'Open it again', path: 'reopen', action: 'referral:reopen', type: 'Reopen', kind: as('other') },
  { text: 'Correct what was sent', path: 'correct', action: 'referral:correct', type: 'Correct', kind: as('other') },
  {
    text: 'This referral should not be there',
    path: 'mark-in-error',
    action: 'referral:mark-in-error',
    type: 'MarkInError',
    kind: as('other'),
  },
];

/** Every step that is offered, what matters most first. */
export const OFFERS: readonly Offer[] = [...urgent, ...triage, ...work, ...always];
