import { testDatabase, type TestDatabase } from '#database/testing';
import { protectionOf, readKeySettings, type Protection } from '#storage';
import { vaultMigrations } from '#vault';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeysUsage, runKeys } from './run-keys.js';

const OWNER = { subjectId: 'person-1', record: 'Person' };

describe('Key-encryption keys at the command line', () => {
  let test: TestDatabase;
  let dataFolder: string;
  beforeEach(async () => {
    test = await testDatabase(vaultMigrations);
    dataFolder = mkdtempSync(join(tmpdir(), 'sightline-keys-'));
    for (const name of ['key-encryption.key', 'locating-key-encryption.key'])
      writeFileSync(join(dataFolder, name), `${Buffer.alloc(32, name).toString('base64')}\n`);
  });
  afterEach(async () => {
    await test.close();
    rmSync(dataFolder, { recursive: true });
  });

  const opened = (env: NodeJS.ProcessEnv = {}): Protection =>
    protectionOf(readKeySettings(env, { dataFolder, needed: [] }, []), test.database, test.database);
  const keyOf = async (protection: Protection) => (await protection.subject.keys.forSealing([OWNER]))(OWNER).key;

  it('are told with what they wrap', async () => {
    expect(await runKeys(opened(), ['status'])).toContain('  nothing is encrypted yet');
    await keyOf(opened());
    expect((await runKeys(opened(), ['status'])).join('\n')).toMatch(
      /Personal fields:\n {2}[0-9a-f]{16} {2}1 data keys, 0 shredded {2}\(current\)/,
    );
    rmSync(join(dataFolder, 'key-encryption.key'));
    expect((await runKeys(opened(), ['status'])).join()).toContain('NOT GIVEN');
  });

  it('are changed while a program works with the data keys, which stay the same', async () => {
    const running = opened();
    const key = await keyOf(running);
    expect((await runKeys(opened(), ['rotate', '--new'])).join()).toContain('1 data keys were wrapped anew');
    expect((await runKeys(opened(), ['status'])).join()).toMatch(/1 data keys, 0 shredded {2}\(current\)/);
    const file = join(dataFolder, 'key-encryption.key');
    writeFileSync(file, readFileSync(file, 'utf8').split('\n')[0] ?? ''); // the former one is taken out
    expect(await keyOf(opened())).toEqual(key);
    expect((await runKeys(opened(), ['rotate'])).join()).toContain('0 data keys were wrapped anew');
  });

  it('that were given otherwise are not made here', async () => {
    const given = { KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') };
    await expect(runKeys(opened(given), ['rotate', '--new'])).rejects.toThrow('put the new one first where they are');
  });

  it.each([[], ['destroy'], ['rotate', '--old']])('are not touched by anything else: %j', async (...words) =>
    expect(runKeys(opened(), words.flat())).rejects.toBeInstanceOf(KeysUsage),
  );
});
