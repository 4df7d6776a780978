import { RuleBroken } from '#kernel';
import { refuseInClosedCase, waitsForOpenCase } from './closed-case.policies.js';
import type { ReferralCommand } from './referral.commands.js';
import { STEP_RULES } from './steps-allowed.policies.js';

/** Written down again: what begins something new, and what a person reads about it. */
const WAITS: Partial<Record<ReferralCommand['type'], string>> = {
  StartDraft: 'referral-of-closed-case',
  CheckEligibility: 'draft-of-closed-case',
  Submit: 'draft-of-closed-case',
  ChallengeDecline: 'referral-of-closed-case',
  ReferOnward: 'referral-of-closed-case',
  Reopen: 'referral-of-closed-case',
};
const ALL = ['StartDraft', 'MissDeadline', ...Object.keys(STEP_RULES)] as ReferralCommand['type'][];
const REFUSED = ALL.filter((type) => type in WAITS);
const GOING_ON = ALL.filter((type) => !(type in WAITS));

describe('In a closed case', () => {
  it('every command is decided one way or the other', () => {
    expect(REFUSED).toHaveLength(6);
    expect(GOING_ON.length + REFUSED.length).toBe(ALL.length);
  });

  it.each(REFUSED)('%s waits until the case is opened again', (type) => {
    expect(waitsForOpenCase(type)).toBe(true);
    expect(() => refuseInClosedCase(type)).toThrow(new RuleBroken(WAITS[type] ?? ''));
  });

  it.each(GOING_ON)('%s goes on', (type) => {
    expect(waitsForOpenCase(type)).toBe(false);
    expect(() => refuseInClosedCase(type)).not.toThrow();
  });
});
