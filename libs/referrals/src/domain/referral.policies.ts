import { RuleBroken, type IsoDate } from '#kernel';
import { declineGroupOf, type DeclineGroup } from './code-lists/decline-reasons.js';
import type { ReferralState } from './code-lists/referral-codes.js';
import { isOverdue } from './decision-clock.policies.js';
import type { Decline, ProvideInformation, ReferralCommand, Withdraw } from './referral.commands.js';
import type { KnownReferral, Missed, Referral } from './referral.state.js';

/** The rounds of questions a service may ask before it must decide (mission §6.2). */
export const MAX_INFORMATION_ROUNDS = 2;

type Type = Exclude<ReferralCommand['type'], 'StartDraft' | 'MissDeadline'>;

/** From which states each command may be given (mission §6.2). What is not listed is refused. */
export const ALLOWED_FROM: Readonly<Record<Type, readonly ReferralState[]>> = {
  CheckEligibility: ['DRAFT'],
  Submit: ['DRAFT'],
  Discard: ['DRAFT'],
  Acknowledge: ['SUBMITTED'],
  RequestInformation: ['RECEIVED'],
  ProvideInformation: ['INFO_REQUESTED'],
  Accept: ['RECEIVED'],
  Decline: ['RECEIVED'],
  Withdraw: ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'ACCEPTED'],
};

const SIDE: Readonly<Record<Type, 'referrer' | 'recipient' | 'either'>> = {
  CheckEligibility: 'referrer',
  Submit: 'referrer',
  Discard: 'referrer',
  Acknowledge: 'recipient',
  RequestInformation: 'recipient',
  ProvideInformation: 'referrer',
  Accept: 'recipient',
  Decline: 'recipient',
  Withdraw: 'either',
};

/** The referral, when it exists, `by` is on the side that may give this command, and its state allows it. */
export function allowed(state: Referral, command: { readonly type: Type; readonly by: string }): KnownReferral {
  if (state.status === 'NONE') throw new RuleBroken('referral-not-found');
  if (!isOnSide(state, command)) throw new RuleBroken('referral-other-side');
  if (!ALLOWED_FROM[command.type].includes(state.status)) throw new RuleBroken(refusal(command.type, state.status));
  return state;
}

function isOnSide(state: KnownReferral, { type, by }: { type: Type; by: string }): boolean {
  const isReferrer = by === state.referrerOrganisationId && SIDE[type] !== 'recipient';
  // A draft does not exist for the service it is meant for.
  const isRecipient = by === state.recipientOrganisationId && SIDE[type] !== 'referrer' && state.status !== 'DRAFT';
  return isReferrer || isRecipient;
}

/** The rule that says why a command came too early or too late. */
function refusal(type: Type, status: ReferralState): string {
  if (status === 'WITHDRAWN') return 'referral-withdrawn';
  if (ALLOWED_FROM[type].includes('DRAFT')) return 'referral-already-sent';
  if (status === 'DRAFT') return 'referral-not-sent';
  if (status === 'ACCEPTED' || status === 'DECLINED') return 'referral-already-decided';
  if (type === 'Acknowledge') return 'referral-already-acknowledged';
  if (type === 'ProvideInformation') return 'referral-has-no-open-questions';
  return status === 'SUBMITTED' ? 'referral-not-acknowledged' : 'referral-waiting-for-information';
}

/** The clocks that ran out before `today` and are not on record as missed. */
export function newlyMissed(state: KnownReferral, today: IsoDate): readonly Missed[] {
  const clocks = ['ACKNOWLEDGE', 'DECIDE', 'ANSWER'] as const;
  return clocks.flatMap((clock) => {
    const dueOn = state.due[clock];
    if (dueOn === undefined || !isOverdue(dueOn, today)) return [];
    return isOnRecord(state, { clock, dueOn }) ? [] : [{ clock, dueOn }];
  });
}

/** A decision is late once, however often its clock is stopped; each round of questions has an answer of its own. */
function isOnRecord({ missed }: KnownReferral, { clock, dueOn }: Missed): boolean {
  return missed.some((one) => one.clock === clock && (clock !== 'ANSWER' || one.dueOn === dueOn));
}

/** Reasons of these groups are about the paperwork, not about what stood between the person and the service. */
const WITHOUT_BARRIER: readonly DeclineGroup[] = [
  'CONFLICT',
  'DUPLICATE',
  'INFORMATION',
  'LEGAL',
  'ALTERNATIVE',
  'CLOSED',
];

/** What of a referral the rules on a decline look at. */
export type DeclinedReferral = Pick<KnownReferral, 'rounds' | 'subjectAware' | 'serviceId'>;

/** What of a decline they look at. */
export type ProposedDecline = Omit<Decline, 'type' | 'at' | 'by' | 'note'>;

type DeclinePolicy = (decline: ProposedDecline, referral: DeclinedReferral) => void;

/** What a decline must bring so that a "no" counts (mission §6.2); one function per rule. */
export const DECLINE_POLICIES: readonly DeclinePolicy[] = [
  function needsReason({ reasons }) {
    if (reasons.length === 0) throw new RuleBroken('decline-needs-reason');
  },
  function needsCriterion({ reasons, criterionIds }) {
    if (reasons.includes('ELIGIBILITY_CRITERION') && criterionIds.length === 0)
      throw new RuleBroken('decline-needs-criterion');
  },
  function criterionNeedsItsReason({ reasons, criterionIds }) {
    if (criterionIds.length > 0 && !reasons.includes('ELIGIBILITY_CRITERION'))
      throw new RuleBroken('criterion-needs-eligibility-reason');
  },
  function criterionIsPublished({ criterionIds, published }) {
    if (criterionIds.some((id) => !published.criterionIds.includes(id)))
      throw new RuleBroken('criterion-not-published');
  },
  function needsBarrier({ reasons, barriers }) {
    if (barriers.length === 0 && !reasons.every((reason) => WITHOUT_BARRIER.includes(declineGroupOf(reason))))
      throw new RuleBroken('decline-needs-barrier');
  },
  function asksBeforeMissingInformation({ reasons }, { rounds }) {
    if (reasons.includes('INFORMATION_INSUFFICIENT') && rounds === 0)
      throw new RuleBroken('ask-before-declining-for-information');
  },
  function tellsOnlyWhoKnows({ safeToTellPerson }, { subjectAware }) {
    if (safeToTellPerson === 'YES' && subjectAware !== 'YES') throw new RuleBroken('person-does-not-know');
  },
  function alternativeIsAnother({ alternative }, { serviceId }) {
    if (alternative.kind === 'SERVICE' && alternative.serviceId === serviceId)
      throw new RuleBroken('alternative-is-this-service');
  },
  function considersAdjustments({ adjustmentsConsidered }) {
    if (adjustmentsConsidered.trim() === '') throw new RuleBroken('decline-needs-adjustments');
  },
];

/** Every open question is answered, or said to be unanswerable, exactly once. */
export function answersEveryQuestion({ answers }: ProvideInformation, { openQuestionIds }: KnownReferral): void {
  const answered = answers.map(({ questionId }) => questionId);
  if (answered.some((id) => !openQuestionIds.includes(id))) throw new RuleBroken('answer-to-unknown-question');
  if (new Set(answered).size !== answered.length) throw new RuleBroken('question-answered-twice');
  if (answered.length !== openQuestionIds.length) throw new RuleBroken('every-question-needs-answer');
}

/** The service may take a referral back only when the referrer has agreed; a draft's own reason is for drafts. */
export function mayWithdraw({ by, referrerAgreed, reason }: Withdraw, { referrerOrganisationId }: KnownReferral): void {
  if (by !== referrerOrganisationId && !referrerAgreed) throw new RuleBroken('referrer-must-agree');
  if (reason === 'DRAFT_DISCARDED') throw new RuleBroken('withdrawal-needs-reason');
}

/** The codes of all rules that a decline breaks, in their order; none when it may be recorded. */
export function brokenDeclineRules(decline: ProposedDecline, referral: DeclinedReferral): readonly string[] {
  return DECLINE_POLICIES.flatMap((policy) => ruleBrokenBy(() => policy(decline, referral)));
}

function ruleBrokenBy(check: () => void): string[] {
  try {
    check();
    return [];
  } catch (broken) {
    if (broken instanceof RuleBroken) return [broken.rule];
    throw broken;
  }
}
