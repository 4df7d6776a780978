import type { AlertAcknowledged, AlertRaised } from './alert.events.js';

export const ALERT_ID = 'a1e70001-0000-4000-8000-000000000001';
const LANTERN_ROW = '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001';

/** Somebody opened a case that nobody has a reason to open. */
export const anAlert = {
  raised: (change: Partial<AlertRaised['data']> = {}): AlertRaised => ({
    type: 'AlertRaised',
    data: {
      alertId: ALERT_ID,
      kind: 'CANARY',
      organisationIds: [LANTERN_ROW],
      memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001',
      caseId: 'ca5e0000-0000-4000-8000-000000000001',
      ...change,
    },
  }),
  acknowledged: (change: Partial<AlertAcknowledged['data']> = {}): AlertAcknowledged => ({
    type: 'AlertAcknowledged',
    data: {
      alertId: ALERT_ID,
      finding: 'LEGITIMATE',
      acknowledgedBy: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002',
      ...change,
    },
  }),
};
