import { RuleBroken } from '#kernel';
import type { ReferralState } from './code-lists/referral-codes.js';
import { endingRules } from './ending/ending.decider.js';
import { withdrawalRules } from './ending/withdrawal.decider.js';
import { holdingRules } from './holding/holding.decider.js';
import { mistakeRules } from './mistakes/mistakes.decider.js';
import type { StepRule, StepRules } from './phase.js';
import type { ReferralStepCommand } from './referral.commands.js';
import type { KnownReferral, Referral } from './referral.state.js';
import { sendingRules } from './sending/sending.decider.js';
import { challengeRules } from './triage/challenge.decider.js';
import { triageRules } from './triage/triage.decider.js';
import { waitingRules } from './waiting/waiting.decider.js';
import { allocationRules } from './work/allocation.decider.js';
import { assessmentRules } from './work/assessment.decider.js';
import { contactRules } from './work/contact.decider.js';
import { interventionRules } from './work/intervention.decider.js';
import { riskRules } from './work/risk.decider.js';
import { sessionRules } from './work/session.decider.js';

/** Every command, in the order of a referral's life. */
export const STEP_RULES: StepRules<ReferralStepCommand> = {
  ...sendingRules,
  ...triageRules,
  ...challengeRules,
  ...holdingRules,
  ...waitingRules,
  ...allocationRules,
  ...contactRules,
  ...assessmentRules,
  ...interventionRules,
  ...sessionRules,
  ...riskRules,
  ...withdrawalRules,
  ...endingRules,
  ...mistakeRules,
};

export type StepType = ReferralStepCommand['type'];

/** From which states each command may be given (mission §6.2). */
export const mayFollow = (type: StepType, state: ReferralState): boolean => STEP_RULES[type].from.includes(state);

/** The referral, when it exists, `by` is on the side that may give this command, and its state allows it. */
export function allowed(state: Referral, command: Pick<ReferralStepCommand, 'type' | 'by'>): KnownReferral {
  if (state.status === 'NONE') throw new RuleBroken('referral-not-found');
  const rule = STEP_RULES[command.type];
  if (!isOnSide(state, command.by, rule.side)) throw new RuleBroken('referral-other-side');
  if (!rule.from.includes(state.status)) throw new RuleBroken(refusalOf(rule, state.status));
  return state;
}

function isOnSide(state: KnownReferral, by: string, side: StepRule<never>['side']): boolean {
  const isReferrer = by === state.referrerOrganisationId && side !== 'recipient';
  // A draft does not exist for the service it is meant for.
  const isRecipient = by === state.recipientOrganisationId && side !== 'referrer' && state.status !== 'DRAFT';
  return isReferrer || isRecipient;
}

/** What the state says to every command alike. */
const SAYS: Partial<Readonly<Record<ReferralState, string>>> = {
  WITHDRAWN: 'referral-withdrawn',
  MARKED_IN_ERROR: 'referral-in-error',
  ON_HOLD: 'referral-on-hold',
  CHALLENGED: 'decline-under-review',
  COMPLETED: 'referral-ended',
  ENDED_EARLY: 'referral-ended',
};

/** The rule that says why a command came too early or too late. */
function refusalOf({ from, refusal }: Pick<StepRule<never>, 'from' | 'refusal'>, status: ReferralState): string {
  if (status === 'WITHDRAWN') return 'referral-withdrawn';
  if (from.includes('DRAFT')) return 'referral-already-sent';
  if (status === 'DRAFT') return 'referral-not-sent';
  return SAYS[status] ?? (typeof refusal === 'string' ? refusal : refusal(status));
}
