import type { BreakGlassReviewed, BreakGlassUsed } from './break-glass.events.js';

const BREAK_GLASS_ID = 'b4ea0001-0000-4000-8000-000000000001';

/** A safeguarding lead opened another agency's case on the Thursday before Easter 2025; the review is due after it. */
export const aBreakGlass = {
  used: (change: Partial<BreakGlassUsed['data']> = {}): BreakGlassUsed => ({
    type: 'BreakGlassUsed',
    data: {
      breakGlassId: BREAK_GLASS_ID,
      memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001',
      organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001',
      caseId: 'ca5e0000-0000-4000-8000-000000000009',
      holderOrganisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0002',
      reason: 'PERSON_PRESENT',
      explanation: 'He is at the door and asks for a room tonight.',
      usedAt: '2025-04-17T20:00:00.000Z',
      until: '2025-04-17T21:00:00.000Z',
      reviewDueOn: '2025-04-23',
      ...change,
    },
  }),
  reviewed: (change: Partial<BreakGlassReviewed['data']> = {}): BreakGlassReviewed => ({
    type: 'BreakGlassReviewed',
    data: {
      breakGlassId: BREAK_GLASS_ID,
      outcome: 'JUSTIFIED',
      note: 'Nobody of the holder could be reached that night.',
      reviewedBy: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002',
      reviewedOn: '2025-04-22',
      ...change,
    },
  }),
};
