import type { AccessOptions } from '../access-options.js';

/** Options for specs: a password costs a millisecond. Never for people. */
export const quickOptions = (change: Partial<AccessOptions> = {}): AccessOptions => ({
  secret: 'a secret of specs only, long enough to sign with',
  passwordCost: { cost: 2 ** 4, blockSize: 8, parallel: 1 },
  demoMemberIds: [],
  secondFactorRoles: [],
  ...change,
});
