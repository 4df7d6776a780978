import type { SignedIn } from '#access';
import type { ProposedSharing } from '../domain/sharing.policies.js';

/** The organisation that decides: the member's own. */
export const sharerOf = ({ member }: Pick<SignedIn, 'member'>): ProposedSharing['sharer'] => ({
  organisationId: member.organisationId,
  agencyType: member.organisationType,
});
