import type { AssessmentResult } from '../domain/code-lists/work-codes.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { ReferralStep } from './referral-step.query.js';
import { openSessions } from './sessions.view.js';

/** What of the past decides what is offered next. */
export interface Progress {
  readonly roundsAsked: number;
  readonly hasWorker: boolean;
  readonly isReached: boolean;
  /** What the assessment that was begun last found, or that who had to wait is ready now; undefined while it goes on. */
  readonly assessment: AssessmentResult | undefined;
  readonly hasPlan: boolean;
  readonly hasOpenSession: boolean;
  readonly hasSession: boolean;
  /** The decline that stands has been reviewed. */
  readonly isReviewed: boolean;
  /** Who said the "no" that stands: somebody else reviews it. */
  readonly declinedBy: string | undefined;
  readonly holdSide: ReferralEntry['holdSide'];
  /** A risk was reported as immediate, and nobody has recorded what was done. */
  readonly hasRiskTask: boolean;
}

/** How far a referral has come, from the steps that the reader may see. */
export function progressOf(
  { workerId, holdSide, riskTaskAt }: Pick<ReferralEntry, 'workerId' | 'holdSide' | 'riskTaskAt'>,
  steps: readonly ReferralStep[],
  roundsAsked: number,
): Progress {
  const begun = steps.findLastIndex(({ type }) => type === 'AssessmentBegun');
  const since = steps.slice(Math.max(begun, 0));
  const assessed = since.findLast((step) => step.type === 'AssessmentCompleted');
  const isReady = since.some(({ type, data }) => type === 'ReferralReady' && data.to === 'ASSESSMENT');
  const declined = steps.findLastIndex(({ type }) => type === 'ReferralDeclined');
  return {
    roundsAsked,
    hasWorker: workerId !== undefined,
    isReached: steps.some(({ type, data }) => type === 'ContactAttempted' && data.result === 'REACHED'),
    assessment: assessed && (isReady ? 'SUITABLE' : assessed.data.result),
    hasPlan: steps.some(({ type }) => type === 'PlanAgreed'),
    hasOpenSession: openSessions(steps).length > 0,
    hasSession: steps.some(({ type }) => type === 'SessionPlanned'),
    isReviewed: steps.slice(Math.max(declined, 0)).some(({ type }) => type === 'ChallengeDismissed'),
    declinedBy: steps[declined]?.memberId,
    holdSide,
    hasRiskTask: riskTaskAt !== undefined,
  };
}
