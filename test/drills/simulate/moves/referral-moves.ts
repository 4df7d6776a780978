import { load, runDecider } from '#event-store';
import {
  AcceptReferral,
  AcknowledgeReferral,
  DeclineReferral,
  ProvideInformation,
  referralIdOf,
  referralStream,
  RequestInformation,
  WithdrawReferral,
} from '#referrals';
import { aReferral } from '#referrals/testing';
import { referralDecider } from '../../../../libs/referrals/src/domain/referral.decider.js';
import type { KnownReferral } from '../../../../libs/referrals/src/domain/referral.state.js';
import { mayFollow } from '../../../../libs/referrals/src/domain/steps-allowed.policies.js';
import { CASES, HOSTEL, OTHER_SERVICE_ID, SERVICE_ID, SERVICE_PROVIDER } from '../world/cast.js';
import { CRITERIA } from '../world/directory.js';
import { MISTAKES, type Desk, type Move } from './move.js';
import { submitReferral } from './submit-referral.move.js';

/** From the draft to the decision: what follows on a decision is a matter of one organisation and its own property test. */
const STEPS = [
  ...(['CheckEligibility', 'Submit', 'Discard', 'Acknowledge', 'RequestInformation'] as const),
  ...(['ProvideInformation', 'Accept', 'Decline', 'Withdraw'] as const),
];
type Step = (typeof STEPS)[number];
/** What each side mostly does; the ends of a referral come less often than what leads there. */
const REFERRER_STEPS: readonly Step[] = [
  'CheckEligibility',
  'Submit',
  'Submit',
  'Submit',
  'ProvideInformation',
  'ProvideInformation',
];
const RECIPIENT_STEPS: readonly Step[] = ['Acknowledge', 'Acknowledge', 'RequestInformation', 'Accept', 'Decline'];
const ENDS: readonly Step[] = ['Discard', 'Withdraw'];

/** Starts a referral of somebody to the service. */
export function startReferral({ signed, commandId, random, ledger }: Desk): Move {
  const referralId = referralIdOf(commandId);
  const parties = { referrerOrganisationId: HOSTEL, recipientOrganisationId: SERVICE_PROVIDER };
  const of = { referralId, ...random.pick(CASES), serviceId: SERVICE_ID, serviceAreas: ['Wexcombe'], ...parties };
  const by = { at: signed.now, by: signed.member.organisationId };
  const command = { type: 'StartDraft', ...by, open: !random.chance(MISTAKES), ...of } as const;
  const decision = { decider: referralDecider, stream: referralStream(referralId), command };
  return {
    what: 'StartDraft',
    run: ({ store }) => runDecider(store, decision, signed.context(commandId)),
    done: () => void ledger.referralIds.push(referralId),
  };
}

/** Takes a step with a referral: mostly one that its state on the screen allows. */
export async function referralStep(desk: Desk): Promise<Move | undefined> {
  const { random, ledger, screen, signed } = desk;
  if (ledger.referralIds.length === 0) return undefined;
  const { state, revision } = await load(screen, referralDecider, referralStream(random.pick(ledger.referralIds)));
  if (state.status === 'NONE') return undefined;
  const ours = signed.member.organisationId === HOSTEL ? REFERRER_STEPS : RECIPIENT_STEPS;
  const likely = random.chance(MISTAKES) ? ENDS : ours;
  const allowed = likely.filter((step) => mayFollow(step, state.status));
  if (allowed.length === 0 && !random.chance(MISTAKES)) return undefined;
  const step = random.pick(allowed.length === 0 ? STEPS : allowed);
  return { what: step, run: runOf(step, desk, state, revision) };
}

function runOf(step: Step, desk: Desk, referral: KnownReferral, seen: bigint): Move['run'] {
  const { signed, commandId, random } = desk;
  const { referralId, openQuestionIds } = referral;
  const of = [seen, commandId, signed] as const;
  switch (step) {
    case 'CheckEligibility':
    case 'Discard':
      return draftStep(step, desk, referralId, seen);
    case 'Submit':
      return submitReferral(desk, referral, seen);
    case 'Acknowledge': {
      const message = new AcknowledgeReferral(referralId, ...of);
      return ({ acknowledge }) => acknowledge.execute(message);
    }
    case 'RequestInformation': {
      const questions = Array.from({ length: random.between(0, 2) }, (_, index) => `Question ${index + 1}?`);
      const message = new RequestInformation(referralId, questions, ...of);
      return ({ requestInformation }) => requestInformation.execute(message);
    }
    case 'ProvideInformation': {
      const answers = openQuestionIds.map((questionId) => ({ questionId, unavailable: true as const }));
      const message = new ProvideInformation(referralId, answers, ...of);
      return ({ provideInformation }) => provideInformation.execute(message);
    }
    case 'Accept': {
      const details = {
        start: random.pick(['NOW', 'WAITING_LIST'] as const),
        conflictChecked: !random.chance(MISTAKES),
        ...({ waitReason: 'NO_PLACE', expectedWait: 'FROM_1_TO_3_MONTHS' } as const),
        riskHolder: random.chance(MISTAKES) ? undefined : { ...signed.member },
      };
      const message = new AcceptReferral(referralId, details, ...of);
      return ({ accept }) => accept.execute(message);
    }
    case 'Decline': {
      const message = new DeclineReferral(referralId, declineDetails(desk), ...of);
      return ({ decline }) => decline.execute(message);
    }
    case 'Withdraw': {
      const details = { reason: 'PERSON_DECLINED', referrerAgreed: random.chance(0.7) } as const;
      const message = new WithdrawReferral(referralId, details, ...of);
      return ({ withdraw }) => withdraw.execute(message);
    }
  }
}

/** As the handlers of these two do once they have read what is kept outside the log. */
function draftStep(
  type: 'CheckEligibility' | 'Discard',
  { signed, commandId, random }: Desk,
  referralId: string,
  seenRevision: bigint,
): Move['run'] {
  const by = { at: signed.now, by: signed.member.organisationId };
  const results = CRITERIA.map((criterionId) => ({ criterionId, result: random.pick(['PASS', 'FAIL'] as const) }));
  const command =
    type === 'Discard' ? ({ type, ...by } as const) : ({ type, ...by, criteriaVersion: 2, results } as const);
  const step = { referralId, action: 'referral:draft', command, seenRevision, commandId, signed } as const;
  return ({ referrals }) => referrals.take(step);
}

function declineDetails({ random }: Desk): DeclineReferral['details'] {
  const { safeToTellPerson, adjustmentsConsidered } = aReferral.declined().data;
  const why = random.pick([
    { reasons: ['ELIGIBILITY_CRITERION'], barriers: ['PROGRAMME_LENGTH'], criterionIds: [...CRITERIA] },
    { reasons: ['CAPACITY_NONE'], barriers: ['GROUP_ONLY'], criterionIds: [] },
    { reasons: ['INFORMATION_INSUFFICIENT'], barriers: [], criterionIds: [] },
  ] as const);
  const alternative = { kind: 'SERVICE', serviceId: random.pick([SERVICE_ID, OTHER_SERVICE_ID]) } as const;
  return { ...why, safeToTellPerson, alternative, adjustmentsConsidered };
}
