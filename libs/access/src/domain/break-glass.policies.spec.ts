import { MEMBER_RULES, type BreakGlassUse } from './break-glass.policies.js';

const use: BreakGlassUse = {
  breakGlassId: 'b4ea0001',
  caseId: 'ca5e0001',
  usedAt: '2025-04-17T20:00:00.000Z',
  until: '2025-04-17T21:00:00.000Z',
  reviewDueOn: '2025-04-23',
  isReviewed: false,
};
const asked = { explanation: 'x'.repeat(20), at: new Date('2025-04-17T20:30:00.000Z'), proofAgeMinutes: 1 };
const brokenFor = (caseId: string) =>
  MEMBER_RULES.filter(([, isBroken]) => isBroken({ ...asked, caseId }, [use])).map(([code]) => code);

describe('The rules about the member alone', () => {
  it('say the same whatever the case, also of one that is open already', () => {
    expect([brokenFor(use.caseId), brokenFor('ca5e0002'), brokenFor('')]).toEqual([[], [], []]);
  });
});
