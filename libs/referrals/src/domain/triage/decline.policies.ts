import { RuleBroken } from '#kernel';
import { declineGroupOf, type DeclineGroup, type DeclineReason } from '../code-lists/decline-reasons.js';
import type { KnownReferral } from '../referral.state.js';
import type { Decline } from './triage.commands.js';

/** Reasons of these groups are about the paperwork, not about what stood between the person and the service. */
const WITHOUT_BARRIER: readonly DeclineGroup[] = [
  'CONFLICT',
  'DUPLICATE',
  'INFORMATION',
  'LEGAL',
  'ALTERNATIVE',
  'CLOSED',
];

/** Whether nothing of the person's stood in the way. */
const isWithoutBarrier = (reason: DeclineReason): boolean => WITHOUT_BARRIER.includes(declineGroupOf(reason));

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
    if (barriers.length === 0 && (reasons.length === 0 || !reasons.every(isWithoutBarrier)))
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
