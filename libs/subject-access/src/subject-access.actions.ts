import { defineActions, type Resource } from '#access';

const governance = { who: { 'governance-lead': 'always' }, purpose: 'administration' } as const;

/**
 * Requests for access are the business of information governance alone. That a second person approves is a rule of the
 * domain, because it is about who they are. What shows content asks for a fresh proof, so no token reads or releases it.
 */
export const subjectAccessActions = defineActions({
  'subject-access:list': { ...governance, log: 'case' },
  'subject-access:read': { ...governance, log: 'case' },
  'subject-access:review': { ...governance, log: 'case', stepUp: true },
  'subject-access:download': { ...governance, log: 'case', stepUp: true },
  'subject-access:record': { ...governance, log: 'none' },
  'subject-access:work': { ...governance, log: 'none' },
  'subject-access:decide': { ...governance, log: 'none', stepUp: true },
  'subject-access:approve': { ...governance, log: 'none' },
  'subject-access:release': { ...governance, log: 'none', stepUp: true },
});

export const requestResource = (requestId: string): Resource => ({
  kind: 'subject-access',
  id: requestId,
  caseIds: [],
  relations: {},
});
