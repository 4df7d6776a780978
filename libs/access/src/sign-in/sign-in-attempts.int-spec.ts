import { testDatabase, type TestDatabase } from '#database/testing';
import { accessMigrations } from '../migrations/index.js';
import { quickOptions } from '../testing/quick-options.js';
import { SignInAttempts } from './sign-in-attempts.query.js';

const START = new Date('2025-03-14T10:00:00.000Z');
const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

describe('Attempts to sign in', () => {
  let test: TestDatabase;
  let attempts: SignInAttempts;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    attempts = new SignInAttempts(test.database, quickOptions());
  });
  afterEach(() => test.close());

  const fail = async (times: number, { name = 'odette', from = '192.0.2.1', at = START } = {}) => {
    for (let i = 0; i < times; i++) await attempts.begin(name, from, at);
  };
  const mustWait = async ({ name = 'odette', from = '192.0.2.1', at = START } = {}) =>
    (await attempts.begin(name, from, at)).mustWait;

  it('are free five times for one name, then wait', async () => {
    await fail(4);
    expect(await mustWait()).toBe(false);
    expect(await mustWait()).toBe(true);
  });

  it('wait from another address too: the name is what is guarded', async () => {
    await fail(5);
    expect(await mustWait({ from: '192.0.2.99' })).toBe(true);
  });

  it('are free again for a name after 15 minutes', async () => {
    await fail(5);
    expect(await mustWait({ at: after(14) })).toBe(true);
    expect(await mustWait({ at: after(15) })).toBe(false);
  });

  it('that were told to wait do not make the wait longer', async () => {
    await fail(5);
    await fail(10, { at: after(14) });
    expect(await mustWait({ at: after(15) })).toBe(false);
  });

  it('are counted from the last success of the name', async () => {
    await fail(4);
    const { attemptId } = await attempts.begin('odette', '192.0.2.1', START);
    await attempts.settle(attemptId, 'signed-in');
    await fail(4);
    expect(await mustWait()).toBe(false);
    expect(await mustWait()).toBe(true);
  });

  it('are free twenty times for one address, whatever the names, then wait', async () => {
    for (let i = 0; i < 20; i++) await fail(1, { name: `name-${i}` });
    expect(await mustWait({ name: 'odette' })).toBe(true);
    expect(await mustWait({ name: 'odette', from: '192.0.2.2' })).toBe(false);
  });

  it('cannot get past the limit by coming all at once', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => attempts.begin('odette', '192.0.2.1', START)));
    expect(many.filter((attempt) => !attempt.mustWait).length).toBeLessThanOrEqual(5);
  });

  it('leave neither name nor address behind, and nothing after a day', async () => {
    await fail(1, { name: 'odette.larkspur', from: '192.0.2.77' });
    const kept = async () => test.database.query<{ text: string }>(`SELECT a::text FROM access.sign_in_attempt a`);
    expect(JSON.stringify(await kept())).not.toMatch(/odette|192\.0\.2/);
    const { attemptId } = await attempts.begin('basil', '192.0.2.2', after(24 * 60 + 1));
    await attempts.settle(attemptId, 'signed-in');
    expect(await kept()).toHaveLength(1);
  });
});
