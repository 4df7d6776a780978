import { involvementOf, type Involvements } from '#access';
import type { CaseOpened } from './domain/case.events.js';

/** Whoever opens a case holds it, and so has a part in it until it is handed over: no event of ours ends that yet. */
export const caseFileInvolvements: Involvements = involvementOf<CaseOpened>(
  'CaseOpened',
  ({ caseId, personId, holderOrganisationId }) => [
    { change: 'about', caseId, personId },
    { change: 'named', part: 'holder', sourceId: caseId, caseId, organisationIds: [holderOrganisationId] },
    { change: 'begins', part: 'holder', sourceId: caseId },
  ],
);
