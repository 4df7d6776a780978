import { DECLINE_GROUPS, DECLINE_REASONS, declineGroupOf } from './decline-reasons.js';
import { WITHDRAWAL_GROUPS, WITHDRAWAL_REASONS, withdrawalGroupOf } from './withdrawal-reasons.js';

describe('Decline reasons', () => {
  it.each(DECLINE_REASONS.codes.map(({ code }) => [code, declineGroupOf(code)] as const))(
    '%s starts with its group, %s, so that neither can drift',
    (reason, group) => expect(reason.startsWith(`${group}_`)).toBe(true),
  );
  it('leave no group empty', () => {
    const used = new Set(DECLINE_REASONS.codes.map(({ code }) => declineGroupOf(code)));
    expect(used.size).toBe(DECLINE_GROUPS.codes.length);
  });
});

describe('Withdrawal reasons', () => {
  it('each belong to a group, and leave none empty', () => {
    const groups = WITHDRAWAL_REASONS.codes.map(({ code }) => withdrawalGroupOf(code));
    expect(groups).not.toContain(undefined);
    expect(new Set(groups).size).toBe(WITHDRAWAL_GROUPS.codes.length);
  });
});
