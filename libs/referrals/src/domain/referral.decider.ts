import { addDays, londonDate, RuleBroken, type Decider } from '#kernel';
import {
  firstContactDueOn,
  restartedClock,
  stoppedClock,
  submissionClock,
  waitReviewDueOn,
} from './decision-clock.policies.js';
import type {
  Accept,
  CheckEligibility,
  Decline,
  ProvideInformation,
  ReferralCommand,
  RequestInformation,
  StartDraft,
  Submit,
  Withdraw,
} from './referral.commands.js';
import type { DeadlineMissed, ReferralEvent } from './referral.events.js';
import {
  allowed,
  answersEveryQuestion,
  DECLINE_POLICIES,
  MAX_INFORMATION_ROUNDS,
  mayWithdraw,
  newlyMissed,
} from './referral.policies.js';
import { evolveReferral, noReferral, type KnownReferral, type Missed, type Referral } from './referral.state.js';

/** After this many days a risk summary no longer describes the risk: it is written again before it is sent. */
export const RISK_SUMMARY_DAYS = 28;

/**
 * The life of one referral (mission §6.2). A step taken after its day first puts the missed deadline on record, so that
 * the record does not depend on whether the clock job ran in between.
 */
export const referralDecider: Decider<Referral, ReferralCommand, ReferralEvent> = {
  initial: noReferral,
  evolve: evolveReferral,
  decide(command, state) {
    switch (command.type) {
      case 'StartDraft':
        return [started(command, state)];
      case 'MissDeadline':
        return state.status === 'NONE' ? [] : missedNow(state, command.at).filter(isSame(command));
      default: {
        const referral = allowed(state, command);
        return [...missedNow(referral, command.at), taken(command, referral)];
      }
    }
  },
};

type Step = Exclude<ReferralCommand, { type: 'StartDraft' | 'MissDeadline' }>;

function taken(command: Step, referral: KnownReferral): ReferralEvent {
  const of = { referralId: referral.referralId, personId: referral.personId };
  switch (command.type) {
    case 'CheckEligibility':
      return { type: 'EligibilityChecked', data: { ...of, ...checked(command) } };
    case 'Submit':
      return { type: 'ReferralSubmitted', data: { ...of, ...submitted(command, referral) } };
    case 'Discard':
      return { type: 'ReferralWithdrawn', data: { ...of, reason: 'DRAFT_DISCARDED' } };
    case 'Acknowledge':
      return { type: 'ReferralAcknowledged', data: of };
    case 'RequestInformation':
      return { type: 'InformationRequested', data: { ...of, ...asked(command, referral) } };
    case 'ProvideInformation':
      return { type: 'InformationProvided', data: { ...of, ...answered(command, referral) } };
    case 'Accept':
      return { type: 'ReferralAccepted', data: { ...of, serviceId: referral.serviceId, ...accepted(command) } };
    case 'Decline':
      return {
        type: 'ReferralDeclined',
        data: { ...of, serviceId: referral.serviceId, ...declined(command, referral) },
      };
    case 'Withdraw':
      return { type: 'ReferralWithdrawn', data: { ...of, ...withdrawn(command, referral) } };
  }
}

function started({ type: _type, at: _at, by, open, ...data }: StartDraft, state: Referral): ReferralEvent {
  if (state.status !== 'NONE') throw new RuleBroken('referral-already-started');
  if (by !== data.referrerOrganisationId) throw new RuleBroken('referral-other-side');
  if (!open) throw new RuleBroken('service-takes-no-referrals');
  return { type: 'ReferralDrafted', data };
}

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

function asked({ at, questions, terms }: RequestInformation, { rounds, due }: KnownReferral) {
  if (rounds >= MAX_INFORMATION_ROUNDS) throw new RuleBroken('information-rounds-used');
  if (questions.length === 0) throw new RuleBroken('information-needs-question');
  const round = rounds + 1;
  return {
    round,
    questions: questions.map((text, index) => ({ questionId: `${round}.${index + 1}`, text })),
    clock: stoppedClock(at, due.DECIDE ?? londonDate(at), terms),
  };
}

function answered(command: ProvideInformation, referral: KnownReferral) {
  answersEveryQuestion(command, referral);
  const clock = restartedClock(command.at, referral.workingDaysLeft, command.terms);
  return { round: referral.rounds, answers: command.answers, clock };
}

function accepted({ at, start, conflictChecked, expectedWait, note }: Accept) {
  if (!conflictChecked) throw new RuleBroken('conflict-check-needed');
  return {
    start,
    conflictChecked: true as const,
    ...(start === 'NOW' ? { firstContactDueOn: firstContactDueOn(at) } : { waitReviewDueOn: waitReviewDueOn(at) }),
    ...(start === 'WAITING_LIST' && expectedWait !== undefined ? { expectedWait } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function declined(command: Decline, referral: KnownReferral) {
  for (const policy of DECLINE_POLICIES) policy(command, referral);
  const { reasons, barriers, criterionIds, published, safeToTellPerson, alternative, adjustmentsConsidered, note } =
    command;
  return {
    reasons,
    barriers,
    criterionIds,
    ...(criterionIds.length === 0 ? {} : { criteriaVersion: published.version }),
    safeToTellPerson,
    alternative,
    adjustmentsConsidered,
    ...(note === undefined ? {} : { note }),
  };
}

function withdrawn(command: Withdraw, referral: KnownReferral) {
  mayWithdraw(command, referral);
  const { by, reason, note } = command;
  return {
    reason,
    ...(by === referral.referrerOrganisationId ? {} : { referrerAgreed: true as const }),
    ...(note === undefined ? {} : { note }),
  };
}

function missedNow(referral: KnownReferral, at: Date): DeadlineMissed[] {
  const { referralId, personId } = referral;
  const missed = newlyMissed(referral, londonDate(at));
  return missed.map((one) => ({ type: 'DeadlineMissed', data: { referralId, personId, ...one } }));
}

function isSame({ clock, dueOn }: Missed): (missed: DeadlineMissed) => boolean {
  return ({ data }) => data.clock === clock && data.dueOn === dueOn;
}
