import { SecondFactors, SignInAttempts } from '#access';
import { quickOptions } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { MIGRATIONS } from '#installation';
import { generateSync } from 'otplib';
import { AccountsUsage, runAccounts } from './run-accounts.js';

const NOW = new Date('2025-03-14T10:00:00.000Z');
const MEMBER = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001';

describe('Whoever looks after accounts', () => {
  let test: TestDatabase;
  const options = quickOptions();
  const run = (...words: string[]) => runAccounts({ database: test.database, options, now: NOW }, words);

  beforeEach(async () => {
    test = await testDatabase(MIGRATIONS);
    await test.database.query(
      `INSERT INTO access.member (member_id, name, sign_in_name, organisation_id, organisation_name, organisation_type, role, disabled)
       VALUES ($1, 'Odette Larkspur', 'odette', $1, 'Lantern Row', 'SUPPORTED_ACCOM', 'referrer', false)`,
      [MEMBER],
    );
  });
  afterEach(() => test.close());

  it('ends a wait', async () => {
    const attempts = new SignInAttempts(test.database, options);
    for (let i = 0; i < 6; i++) await attempts.begin('odette', '192.0.2.1', NOW);
    expect(await run('unlock', 'odette')).toBe('odette can try again.');
    expect((await attempts.begin('odette', '192.0.2.2', NOW)).waitMinutes).toBe(0);
  });

  it('gives an invitation that is stored as a hash alone', async () => {
    const [code] = /[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/.exec(await run('invite', 'odette')) ?? [];
    expect(code).toBeDefined();
    const rows = await test.database.query<{ row: string }>(`SELECT i::text AS row FROM access.invitation i`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(code);
  });

  it('lets somebody set up codes again', async () => {
    const factors = new SecondFactors(test.database, options);
    const secret = await factors.keyToSetUp(MEMBER, NOW);
    await factors.confirm(MEMBER, generateSync({ secret, epoch: NOW.getTime() / 1000 }), NOW);
    await run('forget-codes', 'odette');
    expect(await factors.isSetUp(MEMBER)).toBe(false);
  });

  it.each([
    [['sign-out', 'basil']],
    [['sign-out']],
    [['delete', 'odette']],
    [['constructor', 'odette']],
    [[]],
    [['unlock', 'odette', 'x']],
  ])('is told what to type after %j', async (words) => expect(run(...words)).rejects.toThrow(AccountsUsage));
});
