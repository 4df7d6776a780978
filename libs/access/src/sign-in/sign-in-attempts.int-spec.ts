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
  const waitMinutes = async ({ name = 'odette', from = '192.0.2.1', at = START } = {}) =>
    (await attempts.begin(name, from, at)).waitMinutes;

  it('are free five times for one name, then wait', async () => {
    await fail(4);
    expect(await waitMinutes()).toBe(0);
    expect(await waitMinutes()).toBe(1);
  });

  it('wait from another address too: the name is what is guarded, however it is typed', async () => {
    await fail(5);
    expect(await waitMinutes({ name: ' Odette', from: '192.0.2.99' })).toBe(1);
  });

  it('wait twice as long after each failure more, and an hour at most', async () => {
    await fail(5);
    const waits: number[] = [];
    let minute = 0;
    for (let i = 0; i < 8; i++) {
      const wait = await waitMinutes({ at: after(minute) });
      waits.push(wait);
      minute += wait;
      expect(await waitMinutes({ at: after(minute) })).toBe(0); // wrong again
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('that were told to wait do not make the wait longer', async () => {
    await fail(5);
    await fail(10, { at: new Date(START.getTime() + 30_000) });
    expect(await waitMinutes({ at: after(1) })).toBe(0);
  });

  it('are counted from the last success of the name', async () => {
    await fail(4);
    const { attemptId } = await attempts.begin('odette', '192.0.2.1', START);
    await attempts.settle(attemptId, 'signed-in');
    await fail(4);
    expect(await waitMinutes()).toBe(0);
    expect(await waitMinutes()).toBe(1);
  });

  it('with the right password alone neither end the wait nor make it longer', async () => {
    await fail(4);
    const { attemptId } = await attempts.begin('odette', '192.0.2.1', START);
    await attempts.settle(attemptId, 'half-way');
    expect(await waitMinutes()).toBe(0);
    expect(await waitMinutes()).toBe(1);
  });

  it('are free again when an administrator says so', async () => {
    await fail(9);
    await attempts.unlock('Odette', START);
    expect(await waitMinutes()).toBe(0);
  });

  it('are free again after a day', async () => {
    await fail(5);
    await fail(1, { at: after(2) });
    expect(await waitMinutes({ at: after(24 * 60 + 3) })).toBe(0);
  });

  it('are free twenty times for one address, whatever the names, then wait', async () => {
    for (let i = 0; i < 20; i++) await fail(1, { name: `name-${i}` });
    expect(await waitMinutes({ name: 'odette' })).toBe(1);
    expect(await waitMinutes({ name: 'odette', from: '192.0.2.2' })).toBe(0);
  });

  it('cannot get past the limit by coming all at once', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => attempts.begin('odette', '192.0.2.1', START)));
    expect(many.filter((attempt) => attempt.waitMinutes === 0).length).toBeLessThanOrEqual(5);
  });

  it('leave neither name nor address behind, and nothing after a quarter', async () => {
    await fail(1, { name: 'odette.larkspur', from: '192.0.2.77' });
    const kept = async () => test.database.query<{ text: string }>(`SELECT a::text FROM access.sign_in_attempt a`);
    expect(JSON.stringify(await kept())).not.toMatch(/odette|192\.0\.2/);
    const { attemptId } = await attempts.begin('basil', '192.0.2.2', after(90 * 24 * 60 + 1));
    await attempts.settle(attemptId, 'signed-in');
    expect(await kept()).toHaveLength(1);
  });
});
