import { PASSWORD_COST } from '../access-options.js';
import { hashPassword, passwordMatches, unmatchable } from './password-hash.js';

const QUICK = { cost: 2 ** 4, blockSize: 8, parallel: 1 };
const PASSWORD = 'three quiet lanterns';

describe('A password', () => {
  it('matches itself, also with the cost that members pay', async () => {
    const stored = await hashPassword(PASSWORD, PASSWORD_COST);
    expect(stored).toMatchObject({ cost: 131_072, blockSize: 8, parallel: 1 });
    expect(await passwordMatches(PASSWORD, stored)).toBe(true);
  });

  it.each(['three quiet lantern', 'Three quiet lanterns', ''])('is not %j', async (typed) =>
    expect(await passwordMatches(typed, await hashPassword(PASSWORD, QUICK))).toBe(false),
  );

  it('is salted: the same password is stored differently for two members', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD, QUICK), hashPassword(PASSWORD, QUICK)]);
    expect(one.salt.equals(other.salt)).toBe(false);
    expect(one.hash.equals(other.hash)).toBe(false);
  });

  it('is checked with the cost it was stored with, whatever new ones cost', async () => {
    const stored = await hashPassword(PASSWORD, { ...QUICK, cost: 2 ** 5 });
    expect(await passwordMatches(PASSWORD, stored)).toBe(true);
    expect(await passwordMatches(PASSWORD, { ...stored, cost: 2 ** 4 })).toBe(false);
  });

  it('of a name nobody has never matches', async () =>
    expect(await passwordMatches(PASSWORD, unmatchable(QUICK))).toBe(false));
});
