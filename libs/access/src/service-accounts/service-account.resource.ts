import type { Resource } from '../domain/action-rule.js';

/** A service account, as permission is asked about it: it is its organisation's, and of no case. */
export const serviceAccountResource = (account: {
  readonly accountId: string;
  readonly organisationId: string;
}): Resource => ({
  kind: 'service-account',
  id: account.accountId,
  caseIds: [],
  relations: { own: [account.organisationId] },
});
