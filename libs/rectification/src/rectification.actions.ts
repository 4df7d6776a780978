import { defineActions, type Resource } from '#access';

const governance = { who: { 'governance-lead': 'always' }, purpose: 'administration' } as const;

/** Requests to have something put right are the business of information governance; the corrections themselves are not. */
export const rectificationActions = defineActions({
  'rectification:list': { ...governance, log: 'case' },
  'rectification:read': { ...governance, log: 'case' },
  'rectification:record': { ...governance, log: 'none' },
  'rectification:decide': { ...governance, log: 'none' },
});

export const rectificationResource = (rectificationId: string): Resource => ({
  kind: 'rectification',
  id: rectificationId,
  caseIds: [],
  relations: {},
});
