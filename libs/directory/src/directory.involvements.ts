import { involvementOf, type Involvements } from '#access';
import type { AgreementEnded, AgreementSigned } from './domain/organisation.events.js';

/**
 * From the day on which an organisation signed the information-sharing agreement, its members may be shown case data; from
 * the moment its end is recorded they are shown none.
 */
export const directoryInvolvements: Involvements = {
  ...involvementOf<AgreementSigned>('AgreementSigned', ({ organisationId, signedOn }) => [
    { change: 'agreed', organisationId, on: signedOn },
  ]),
  ...involvementOf<AgreementEnded>('AgreementEnded', ({ organisationId }) => [
    { change: 'agreement-ends', organisationId },
  ]),
};
