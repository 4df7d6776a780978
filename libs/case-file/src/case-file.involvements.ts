import { involvementOf, type Involvements } from '#access';
import type { CaseClosed, CaseOpened, CaseReopened } from './domain/case.events.js';

/**
 * Whoever opens a case holds it, and keeps the file after closing it: a new concern has to be found there. When a case is
 * closed the parts of others in it end, as far as nothing ends them earlier, and go on when it is opened again.
 */
export const caseFileInvolvements: Involvements = {
  ...involvementOf<CaseOpened>('CaseOpened', ({ caseId, personId, holderOrganisationId }) => [
    { change: 'about', caseId, personId },
    { change: 'named', part: 'holder', sourceId: caseId, caseId, organisationIds: [holderOrganisationId] },
    { change: 'begins', part: 'holder', sourceId: caseId },
  ]),
  ...involvementOf<CaseClosed>('CaseClosed', ({ caseId, partsEndOn: on }) => [{ change: 'case-ends', caseId, on }]),
  ...involvementOf<CaseReopened>('CaseReopened', ({ caseId, partsEndedOn: on }) => [
    { change: 'case-resumes', caseId, on },
  ]),
};
