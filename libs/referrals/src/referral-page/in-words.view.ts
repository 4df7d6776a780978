import { labelOf } from '#kernel';
import { HOLD_REASONS } from '../domain/code-lists/hold-reasons.js';
import type { ReferralStep } from './referral-step.query.js';

/**
 * What somebody wrote with a step for the other side to read; undefined where they wrote nothing, or where a part of the page
 * of its own has it (the decision, the questions, the work).
 */
export function inWords({ type, data }: ReferralStep): string | undefined {
  switch (type) {
    case 'DeclineChallenged':
      return data.argument;
    case 'ChallengeUpheld':
    case 'ChallengeDismissed':
      return data.reasoning;
    case 'ReferralHeld':
      return [`${labelOf(HOLD_REASONS, data.reason)}.`, data.note].filter(Boolean).join(' ');
    case 'ReferralResumed':
    case 'ReferralReopened':
    case 'ReferralWaitlisted':
    case 'WaitingListReviewed':
      return data.note;
    case 'CaseAllocated':
      return data.overCapReason;
    case 'InterventionStarted':
      return data.notLinkedReason;
    default:
      return undefined;
  }
}
