import { addDays, londonDate, RuleBroken } from '#kernel';
import { submissionClock } from '../decision-clock.policies.js';
import type { StepRules } from '../phase.js';
import type { KnownReferral, Referral } from '../referral.state.js';
import type { CheckEligibility, SendingCommand, StartDraft, Submit } from './sending.commands.js';
import type { ReferralDrafted } from './sending.events.js';

/** After this many days a risk summary no longer describes the risk: it is written again before it is sent. */
export const RISK_SUMMARY_DAYS = 28;

/** Begins a referral where there is none yet. */
export function started({ type: _type, at: _at, by, open, ...data }: StartDraft, state: Referral): ReferralDrafted {
  if (state.status !== 'NONE') throw new RuleBroken('referral-already-started');
  if (by !== data.referrerOrganisationId) throw new RuleBroken('referral-other-side');
  if (!open) throw new RuleBroken('service-takes-no-referrals');
  return { type: 'ReferralDrafted', data };
}

const draftOnly = { side: 'referrer', from: ['DRAFT'], refusal: 'referral-already-sent' } as const;

/** What is done with a draft. */
export const sendingRules: StepRules<SendingCommand> = {
  CheckEligibility: {
    ...draftOnly,
    take: (command, _referral, of) => [{ type: 'EligibilityChecked', data: { ...of, ...checked(command) } }],
  },
  Submit: {
    ...draftOnly,
    take: (command, referral, of) => [{ type: 'ReferralSubmitted', data: { ...of, ...submitted(command, referral) } }],
  },
  Discard: {
    ...draftOnly,
    take: (_command, _referral, of) => [{ type: 'ReferralWithdrawn', data: { ...of, reason: 'DRAFT_DISCARDED' } }],
  },
};

function checked({ criteriaVersion, results, goAheadReason }: CheckEligibility) {
  const isUnmet = results.some(({ result }) => result === 'FAIL');
  if (isUnmet && goAheadReason === undefined) throw new RuleBroken('go-ahead-needs-reason');
  return { criteriaVersion, results, ...(goAheadReason === undefined ? {} : { goAheadReason }) };
}

function submitted({ at, sections, sharingId, riskWrittenOn, terms }: Submit, { caseId, serviceId }: KnownReferral) {
  if (sections.riskSummary.trim() === '' || sections.reason.trim() === '') throw new RuleBroken('referral-incomplete');
  if (addDays(riskWrittenOn, RISK_SUMMARY_DAYS) < londonDate(at)) throw new RuleBroken('risk-summary-too-old');
  return { caseId, serviceId, sharingId, ...sections, clock: submissionClock(at, sections.urgency, terms) };
}
