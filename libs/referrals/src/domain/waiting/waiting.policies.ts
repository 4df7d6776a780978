import { RuleBroken } from '#kernel';
import type { KnownReferral } from '../referral.state.js';
import type { RiskHolder } from './waiting.commands.js';

/** The one member of either side who holds the risk while a person waits (mission §6.2). Throws `RuleBroken` when there is none. */
export function riskHolderOf(
  riskHolder: RiskHolder | undefined,
  { referrerOrganisationId, recipientOrganisationId }: KnownReferral,
): string {
  const sides = [referrerOrganisationId, recipientOrganisationId];
  if (riskHolder === undefined || !sides.includes(riskHolder.organisationId)) {
    throw new RuleBroken('risk-holder-needed');
  }
  return riskHolder.memberId;
}
