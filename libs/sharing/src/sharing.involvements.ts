import { involvementOf, INFORMED_DAYS, type Involvements } from '#access';
import type { InformationReleased, SharingDecided } from './domain/sharing.events.js';

const part = 'informed';

/**
 * Whoever was let have information may read the decision about it for twelve months from its release. Until then a
 * decision is the sharer's alone, who has a part as holder of the case.
 */
export const sharingInvolvements: Involvements = {
  ...involvementOf<SharingDecided>('SharingDecided', ({ sharingId, caseId, recipientOrganisationIds }) => [
    { change: 'named', part, sourceId: sharingId, caseId, organisationIds: recipientOrganisationIds },
  ]),
  ...involvementOf<InformationReleased>('InformationReleased', ({ sharingId }) => [
    { change: 'begins', part, sourceId: sharingId },
    { change: 'ends', part, sourceId: sharingId, days: INFORMED_DAYS },
  ]),
};
