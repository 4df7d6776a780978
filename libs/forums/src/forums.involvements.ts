import { involvementOf, FINISHING_DAYS, type InvolvementChange, type Involvements } from '#access';
import type { ActionCompleted, ActionNotAchieved, ActionRaised, ActionRejected } from './domain/action.events.js';

const part = 'owner';
const ended = ({ actionId: sourceId }: { actionId: string }): readonly InvolvementChange[] => [
  { change: 'ends', part, sourceId, days: FINISHING_DAYS },
];

/**
 * Whoever is asked to do an action has a part in the case until it is done, given up or rejected, and for another month,
 * to finish what they began. Having sat in a meeting gives nothing to read here, so it is no part.
 */
export const forumsInvolvements: Involvements = {
  ...involvementOf<ActionRaised>('ActionRaised', ({ actionId, caseId, ownerOrganisationId }) => [
    { change: 'named', part, sourceId: actionId, caseId, organisationIds: [ownerOrganisationId] },
    { change: 'begins', part, sourceId: actionId },
  ]),
  ...involvementOf<ActionRejected>('ActionRejected', ended),
  ...involvementOf<ActionCompleted>('ActionCompleted', ended),
  ...involvementOf<ActionNotAchieved>('ActionNotAchieved', ended),
};
