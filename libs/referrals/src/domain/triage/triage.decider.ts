import { londonDate, RuleBroken } from '#kernel';
import type { ReferralState } from '../code-lists/referral-codes.js';
import { firstContactDueOn, restartedClock, stoppedClock, waitReviewDueOn } from '../decision-clock.policies.js';
import { TAKEN_ON, type OfReferral, type StepRules } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import type { ReferralWaitlisted } from '../waiting/waiting.events.js';
import { riskHolderOf } from '../waiting/waiting.policies.js';
import { DECLINE_POLICIES } from './decline.policies.js';
import { answersEveryQuestion, MAX_INFORMATION_ROUNDS } from './information.policies.js';
import type { Accept, Decline, ProvideInformation, RequestInformation, TriageCommand } from './triage.commands.js';

/** What a service does with a referral until it has decided, and what the referrer answers. */
export const triageRules: StepRules<TriageCommand> = {
  Acknowledge: {
    side: 'recipient',
    from: ['SUBMITTED'],
    refusal: otherwise('referral-already-acknowledged'),
    take: (_command, _referral, of) => [{ type: 'ReferralAcknowledged', data: of }],
  },
  RequestInformation: {
    side: 'recipient',
    from: ['RECEIVED'],
    refusal: otherwise('referral-waiting-for-information'),
    take: (command, referral, of) => [{ type: 'InformationRequested', data: { ...of, ...asked(command, referral) } }],
  },
  ProvideInformation: {
    side: 'referrer',
    from: ['INFO_REQUESTED'],
    refusal: otherwise('referral-has-no-open-questions', 'referral-has-no-open-questions'),
    take: (command, referral, of) => [{ type: 'InformationProvided', data: { ...of, ...answered(command, referral) } }],
  },
  Accept: {
    side: 'recipient',
    from: ['RECEIVED'],
    refusal: otherwise('referral-waiting-for-information'),
    take: (command, referral, of) => [
      { type: 'ReferralAccepted', data: { ...of, serviceId: referral.serviceId, ...accepted(command, referral) } },
      ...(command.start === 'NOW' ? [] : [acceptedToWait(command, referral, of)]),
    ],
  },
  Decline: {
    side: 'recipient',
    from: ['RECEIVED', 'ASSESSMENT'],
    refusal: otherwise('referral-waiting-for-information'),
    take: (command, referral, of) => [
      { type: 'ReferralDeclined', data: { ...of, serviceId: referral.serviceId, ...declined(command, referral) } },
    ],
  },
};

/** What stands in the way: too early, already decided, or `now` in a state where the step is on its way. */
function otherwise(now: string, early = 'referral-not-acknowledged'): (status: ReferralState) => string {
  return (status) => {
    if (status === 'DECLINED' || TAKEN_ON.some((state) => state === status)) return 'referral-already-decided';
    return status === 'SUBMITTED' ? early : now;
  };
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

function accepted({ at, start, conflictChecked, expectedWait, riskHolder, note }: Accept, referral: KnownReferral) {
  if (!conflictChecked) throw new RuleBroken('conflict-check-needed');
  if (riskHolder !== undefined) riskHolderOf(riskHolder, referral); // also where nobody asked: what is named has to be there
  return {
    start,
    conflictChecked: true as const,
    ...(start === 'NOW' ? { firstContactDueOn: firstContactDueOn(at) } : { waitReviewDueOn: waitReviewDueOn(at) }),
    ...(start === 'WAITING_LIST' && expectedWait !== undefined ? { expectedWait } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** A yes that has to wait is a place on the list like any other: nobody waits without somebody who holds the risk. */
function acceptedToWait(command: Accept, referral: KnownReferral, of: OfReferral): ReferralWaitlisted {
  const { at, waitReason: reason, expectedWait, riskHolder } = command;
  if (reason === undefined) throw new RuleBroken('wait-needs-reason');
  if (expectedWait === undefined) throw new RuleBroken('wait-needs-band');
  const place = { reason, expectedWait, riskHolderId: riskHolderOf(riskHolder, referral) };
  return { type: 'ReferralWaitlisted', data: { ...of, from: 'ACCEPTED', ...place, reviewDueOn: waitReviewDueOn(at) } };
}

/** After an assessment, only what the assessment found can be the reason for a "no". */
function declined(command: Decline, referral: KnownReferral) {
  if (referral.status === 'ASSESSMENT' && referral.work.assessment !== 'NOT_SUITABLE') {
    throw new RuleBroken('assessment-says-otherwise');
  }
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
