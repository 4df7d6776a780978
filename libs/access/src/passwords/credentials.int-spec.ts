import { testDatabase, type TestDatabase } from '#database/testing';
import { accessMigrations } from '../migrations/index.js';
import { quickOptions } from '../testing/quick-options.js';
import { Credentials } from './credentials.js';

const ODETTE = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001';
const BASIL = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002';
const AT = new Date('2025-03-14T10:00:00.000Z');

describe('Sign-in names and passwords', () => {
  let test: TestDatabase;
  let credentials: Credentials;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    credentials = new Credentials(test.database, quickOptions());
    await credentials.set(ODETTE, 'odette.larkspur', 'three quiet lanterns', AT);
  });
  afterEach(() => test.close());

  it('lead to the member they belong to', async () =>
    expect(await credentials.check(' Odette.Larkspur ', 'three quiet lanterns')).toBe(ODETTE));

  it.each([
    ['odette.larkspur', 'three quiet lantern'],
    ['odette', 'three quiet lanterns'],
    ["' OR true --", 'three quiet lanterns'],
  ])('lead nowhere for %s with %s', async (name, password) =>
    expect(await credentials.check(name, password)).toBeUndefined(),
  );

  it('cannot be taken from somebody else', async () => {
    await expect(credentials.set(BASIL, 'odette.larkspur', 'a password of his own', AT)).rejects.toMatchObject({
      rule: 'sign-in-name-taken',
    });
    expect(await credentials.check('odette.larkspur', 'three quiet lanterns')).toBe(ODETTE);
  });

  it('can be changed by setting them again', async () => {
    await credentials.set(ODETTE, 'o.larkspur', 'four quiet lanterns', AT);
    expect(await credentials.check('o.larkspur', 'four quiet lanterns')).toBe(ODETTE);
    expect(await credentials.check('odette.larkspur', 'three quiet lanterns')).toBeUndefined();
  });

  it('are not stored in words', async () => {
    const [row] = await test.database.query<{ text: string }>(`SELECT c::text FROM access.credential c`);
    expect(JSON.stringify(row)).not.toContain('lanterns');
  });

  it('take as long to refuse for a name nobody has as for a wrong password', async () => {
    const slower = new Credentials(
      test.database,
      quickOptions({ passwordCost: { cost: 2 ** 13, blockSize: 8, parallel: 1 } }),
    );
    await slower.set(ODETTE, 'odette.larkspur', 'three quiet lanterns', AT);
    const timed = async (name: string) => {
      const started = performance.now();
      await slower.check(name, 'wrong');
      return performance.now() - started;
    };
    const [known, unknown] = [[], []] as [number[], number[]];
    for (let i = 0; i < 9; i++) {
      // by turns, so that whatever else the machine does is in both
      known.push(await timed('odette.larkspur'));
      unknown.push(await timed('basil'));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[4] ?? 0;
    expect(median(unknown) / median(known)).toBeGreaterThan(1 / 3); // without the hash it would be some hundredths
  });
});
