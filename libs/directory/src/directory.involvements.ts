import { involvementOf, type Involvements } from '#access';
import type { AgreementSigned } from './domain/organisation.events.js';

/** From the day on which an organisation signed the information-sharing agreement, its members may be shown case data. */
export const directoryInvolvements: Involvements = involvementOf<AgreementSigned>(
  'AgreementSigned',
  ({ organisationId, signedOn }) => [{ change: 'agreed', organisationId, on: signedOn }],
);
