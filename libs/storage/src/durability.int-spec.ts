import { testDatabase, type TestDatabase } from '#database/testing';
import { durabilitySettings, durabilityWarnings } from './durability.js';

const settings = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, setting]) => ({ name, setting }));
const SOUND = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'remote_write', data_sync_retry: 'off' };

describe('Whether the server keeps what it acknowledges', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase()));
  afterAll(() => test.close());

  it('is asked of the server in its own words', async () => {
    const asked = await durabilitySettings(test.database);
    expect(asked.map(({ name }) => name).sort()).toEqual(Object.keys(SOUND).sort());
  });

  it('is true where all is as it should be', () => expect(durabilityWarnings(settings(SOUND), true)).toEqual([]));

  it('is not where a setting is wrong: each is named, with what it costs', () => {
    const unsound = { full_page_writes: 'off', synchronous_commit: 'off', data_sync_retry: 'on' };
    expect(durabilityWarnings(settings({ ...SOUND, ...unsound }), true).map(({ says }) => says)).toEqual([
      expect.stringContaining(
        'full_page_writes = off: a crash in the middle of a write can corrupt pages. Set full_page',
      ),
      expect.stringContaining('synchronous_commit = off: what was answered as saved can be lost'),
      expect.stringContaining('data_sync_retry = on: a failed write'),
    ]);
  });

  it('is refused without fsync in production, and warned of elsewhere', () => {
    const throwaway = settings({ ...SOUND, fsync: 'off' });
    expect(durabilityWarnings(throwaway, false)).toMatchObject([{ code: 'durability' }]);
    expect(() => durabilityWarnings(throwaway, true)).toThrow('Set fsync = on there');
  });
});
