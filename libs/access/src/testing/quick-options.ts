import type { AccessOptions } from '../access-options.js';
import type { ReadingLimits } from '../reading-pace/reading-limits.js';

/** For specifications of something else: nobody reads too fast in them. */
const NO_LIMITS: ReadingLimits = {
  openedInTenMinutes: 1e6,
  openedInAnHour: 1e6,
  listedInTenMinutes: 1e6,
  listedInAnHour: 1e6,
};

/** Options for specs: a password costs a millisecond. Never for people. */
export const quickOptions = (change: Partial<AccessOptions> = {}): AccessOptions => ({
  secret: 'a secret of specs only, long enough to sign with',
  passwordCost: { cost: 2 ** 4, blockSize: 8, parallel: 1 },
  demoMemberIds: [],
  secondFactorRoles: [],
  readingLimits: NO_LIMITS,
  ...change,
});
