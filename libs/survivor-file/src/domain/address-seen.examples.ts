import type { AddressSeenReported } from './address-seen.events.js';
import { EXAMPLE_CASE_ID } from './survivor-file.examples.js';

export const EXAMPLE_REPORT_ID = '5ee40001-0000-4000-8000-000000000001';

/** A worker at a hostel saw an envelope lie on a desk. */
export const anAddressSeen = {
  reported: (data: Partial<AddressSeenReported['data']> = {}): AddressSeenReported => ({
    type: 'AddressSeenReported',
    data: {
      reportId: EXAMPLE_REPORT_ID,
      caseId: EXAMPLE_CASE_ID,
      source: 'LETTER',
      reportedBy: '3e3be009-0000-4000-8000-000000000009',
      organisationId: '0a610001-0000-4000-8000-000000000001',
      awareAt: '2025-03-20T09:00:00.000Z',
      ...data,
    },
  }),
};
