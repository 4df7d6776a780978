import type { CanaryPlanted, CanaryWithdrawn } from './canary.events.js';

const CASE_ID = 'ca5e0000-0000-4000-8000-000000000009';
const LEAD_ID = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002';

/** A case that a governance lead made up, to see who asks for it. */
export const aCanary = {
  planted: (change: Partial<CanaryPlanted['data']> = {}): CanaryPlanted => ({
    type: 'CanaryPlanted',
    data: { caseId: CASE_ID, organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001', plantedBy: LEAD_ID, ...change },
  }),
  withdrawn: (): CanaryWithdrawn => ({
    type: 'CanaryWithdrawn',
    data: { caseId: CASE_ID, withdrawnBy: LEAD_ID },
  }),
};
