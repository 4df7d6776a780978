import type {
  ServiceAccountEnded,
  ServiceAccountKeyAdded,
  ServiceAccountKeyRetired,
  ServiceAccountRegistered,
} from './service-account.events.js';

const accountId = '5e7f1ce0-0000-4000-8000-000000000001';
/** Linnet, the administrator of the hostel. She is invented. */
const by = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0013';
/** The example key of RFC 8037, appendix A, and its thumbprint: published, so nobody takes it for one of ours. */
const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;

export const EXAMPLE_ACCOUNT = { accountId, by, thumbprint, key, addedAt: '2025-03-14T10:00:00.000Z' } as const;

/** The hostel's housing system, which sends referrals. It is invented. */
export const aServiceAccount = {
  registered: (change: Partial<ServiceAccountRegistered['data']> = {}): ServiceAccountRegistered => ({
    type: 'ServiceAccountRegistered',
    data: {
      accountId,
      name: 'Housing system',
      organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001',
      organisationName: 'Lantern Row',
      organisationType: 'SUPPORTED_ACCOM',
      role: 'safeguarding-lead',
      scopes: ['case:read'],
      registeredBy: by,
      ...change,
    },
  }),
  keyAdded: (change: Partial<ServiceAccountKeyAdded['data']> = {}): ServiceAccountKeyAdded => ({
    type: 'ServiceAccountKeyAdded',
    data: { accountId, thumbprint, key, retiresAt: '2025-06-12T10:00:00.000Z', addedBy: by, ...change },
  }),
  keyRetired: (change: Partial<ServiceAccountKeyRetired['data']> = {}): ServiceAccountKeyRetired => ({
    type: 'ServiceAccountKeyRetired',
    data: { accountId, thumbprint, retiredBy: by, ...change },
  }),
  ended: (): ServiceAccountEnded => ({ type: 'ServiceAccountEnded', data: { accountId, endedBy: by } }),
};
