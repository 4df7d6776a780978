import { testDatabase, type TestDatabase } from '#database/testing';
import { eventStoreMigrations } from '#event-store';
import { roomCheck, StorageChecks } from './storage-checks.js';

describe('What there is to watch about the storage', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(eventStoreMigrations)));
  afterAll(() => test.close());

  it('is the room of the log, and what was warned of at the start', async () => {
    const checks = new StorageChecks(test.database, [{ code: 'durability', says: 'fsync = off' }]);
    expect(await checks.look()).toEqual([
      { name: 'log-room', colour: 'green', says: 'The log has room for 50,000,000 more events.' },
      { name: 'durability', colour: 'amber', says: 'fsync = off' },
    ]);
  });

  it('is what else an installation wants to be looked at', async () => {
    const checks = new StorageChecks(test.database, []);
    checks.also(async () => [{ name: 'outbox', colour: 'amber', says: 'Something waits' }]);
    expect((await checks.look()).map(({ name }) => name)).toEqual(['log-room', 'outbox']);
  });

  it.each([
    [10_000_000n, 'green'],
    [9_999_999n, 'amber'],
    [1_000_000n, 'amber'],
    [999_999n, 'red'],
    [0n, 'red'],
  ])('with room for %s is %s', (left, colour) => expect(roomCheck(left).colour).toBe(colour));
});
