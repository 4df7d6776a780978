import type { Resource } from '../domain/action-rule.js';

/** An account, as permission is asked about it: it is its organisation's, and of no case. */
export const staffResource = (member: { readonly memberId: string; readonly organisationId: string }): Resource => ({
  kind: 'member',
  id: member.memberId,
  caseIds: [],
  relations: { own: [member.organisationId] },
});
