import type { Resource } from '../domain/action-rule.js';

/** The lists of who may not know of a case, as permission is asked about them. */
export const restrictionResource = (caseId: string): Resource => ({
  kind: 'restriction',
  id: caseId,
  caseIds: [caseId],
  relations: {},
});
