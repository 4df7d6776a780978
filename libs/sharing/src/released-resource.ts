import type { Resource } from '#access';
import type { Sharing } from './domain/sharing.decider.js';

/** Who stands in which relation to a decision as the log has it: `told` are those who got it, also after a recall. */
export function releasedResource(state: Sharing): Resource | undefined {
  if (state.status === 'none') return undefined;
  const told = 'told' in state ? state.recipientOrganisationIds : [];
  const relations = { sharer: [state.sharerOrganisationId], told };
  const resource = { kind: 'sharing', id: state.sharingId, caseIds: [state.caseId], relations };
  return resource;
}
