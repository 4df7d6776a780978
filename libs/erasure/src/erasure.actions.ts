import { defineActions, type Resource } from '#access';

const governance = { who: { 'governance-lead': 'always' }, purpose: 'administration' } as const;

/**
 * Erasure is the business of information governance alone, and names persons by their reference. That two people take part
 * is a rule of the domain, because it is about who they are and not about what they may.
 */
export const erasureActions = defineActions({
  'erasure:list': { ...governance, log: 'case' },
  'erasure:read': { ...governance, log: 'case' },
  'erasure:request': { ...governance, log: 'none' },
  'erasure:decide': { ...governance, log: 'none' },
  'erasure:hold': { ...governance, log: 'none' },
  'erasure:confirm': { ...governance, log: 'none', stepUp: true },
});

export const erasureResource = (erasureId: string): Resource => ({
  kind: 'erasure',
  id: erasureId,
  caseIds: [],
  relations: {},
});
