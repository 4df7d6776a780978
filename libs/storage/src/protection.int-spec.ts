import { testDatabase, type TestDatabase } from '#database/testing';
import { vaultMigrations } from '#vault';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeySettings } from './key-settings.js';
import { makeReady, protectionOf } from './protection.js';

const OWNER = { subjectId: 'person-1', record: 'Person' };

describe('The keys of an installation', () => {
  let test: TestDatabase;
  let dataFolder: string;
  beforeEach(async () => {
    test = await testDatabase(vaultMigrations);
    dataFolder = mkdtempSync(join(tmpdir(), 'sightline-keys-'));
  });
  afterEach(async () => {
    await test.close();
    rmSync(dataFolder, { recursive: true });
  });

  const opened = (env: NodeJS.ProcessEnv = {}) =>
    protectionOf(readKeySettings(env, { dataFolder, needed: [] }, []), test.database, test.database);
  const ownFile = () => join(dataFolder, 'key-encryption.key');

  it('are made ready at the first start and found again at the next', async () => {
    const first = opened();
    await makeReady(first);
    const made = (await first.subject.keys.forSealing([OWNER]))(OWNER);
    const next = opened();
    await makeReady(next);
    expect((await next.subject.keys.forSealing([OWNER]))(OWNER)).toEqual(made);
  });

  it('that are lost stop the start: no new ones are made beside them', async () => {
    const first = opened();
    await makeReady(first);
    await first.subject.keys.forSealing([OWNER]);
    renameSync(ownFile(), `${ownFile()}.moved`);
    await expect(makeReady(opened())).rejects.toThrow('put the file back');
    expect(existsSync(ownFile())).toBe(false);
    const other = { KEY_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64') };
    await expect(makeReady(opened(other))).rejects.toThrow('key-encryption keys that were not given');
  });

  it('of all who were shredded are not asked for any more', async () => {
    const first = opened();
    await makeReady(first);
    await first.subject.keys.forSealing([OWNER]);
    await first.subject.keys.shred('person-1', ['Person']);
    rmSync(ownFile());
    await makeReady(opened());
    expect(existsSync(ownFile())).toBe(true);
  });
});
