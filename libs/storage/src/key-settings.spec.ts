import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addKeyToFile, ensureKeyFile, keysInFile } from './key-file.js';
import { readKeySettings } from './key-settings.js';

const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER = Buffer.alloc(32, 2).toString('base64');

describe('Key-encryption keys', () => {
  let dataFolder: string;
  beforeEach(() => (dataFolder = mkdtempSync(join(tmpdir(), 'sightline-keys-'))));
  afterEach(() => rmSync(dataFolder, { recursive: true }));

  const read = (env: NodeJS.ProcessEnv, needed: ('subject' | 'locating')[] = []) => {
    const problems: string[] = [];
    return { settings: readKeySettings(env, { dataFolder, needed }, problems), problems };
  };

  it('come from a file of the installation’s own where nothing is said, one for each ring', () => {
    const path = (file: string) => ({ kind: 'file', isOwn: true, path: join(dataFolder, file) });
    expect(read({})).toEqual({
      settings: { subject: path('key-encryption.key'), locating: path('locating-key-encryption.key') },
      problems: [],
    });
  });

  it('come from the environment, the current one first', () => {
    const { subject } = read({ KEY_ENCRYPTION_KEY: `${KEY}, ${OTHER}` }).settings;
    expect(subject).toMatchObject({ keys: [{ key: Buffer.alloc(32, 1) }, { key: Buffer.alloc(32, 2) }] });
  });

  it.each(['short', `${KEY} not-a-key`, ',', KEY.slice(1)])('are not %j', (text) =>
    expect(read({ KEY_ENCRYPTION_KEY: text }).problems).toEqual([
      expect.stringMatching(/^KEY_ENCRYPTION_KEY must hold .* openssl rand -base64 32$/),
    ]),
  );

  it('in a file that is missing, or holds something else, are a problem that is said at the start', () => {
    const path = join(dataFolder, 'keys');
    const problems = () => read({ LOCATING_KEY_ENCRYPTION_KEY_FILE: path }).problems;
    expect(problems()).toEqual([expect.stringContaining('cannot be read (ENOENT)')]);
    writeFileSync(path, 'nonsense');
    expect(problems()).toEqual([expect.stringContaining('must hold')]);
    writeFileSync(path, `${KEY}\n`);
    expect(problems()).toEqual([]);
  });

  it('are given once', () =>
    expect(read({ KEY_ENCRYPTION_KEY: KEY, KEY_ENCRYPTION_KEY_FILE: '/nowhere' }).problems).toEqual([
      'Set KEY_ENCRYPTION_KEY or KEY_ENCRYPTION_KEY_FILE, not both.',
    ]));

  it('are not left to the data folder where several machines need the same', () =>
    expect(read({}, ['subject', 'locating']).problems).toEqual([
      expect.stringContaining('KEY_ENCRYPTION_KEY or KEY_ENCRYPTION_KEY_FILE is needed in production'),
      expect.stringContaining('LOCATING_KEY_ENCRYPTION_KEY or LOCATING_KEY_ENCRYPTION_KEY_FILE is needed'),
    ]));

  it('are made once, for their owner alone, and a new one goes before the others', () => {
    const path = join(dataFolder, 'below', 'key-encryption.key');
    ensureKeyFile(path);
    const made = readFileSync(path, 'utf8');
    ensureKeyFile(path);
    expect(readFileSync(path, 'utf8')).toBe(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const [before] = keysInFile(path);
    addKeyToFile(path);
    expect(keysInFile(path)).toHaveLength(2);
    expect(keysInFile(path)[1]).toEqual(before);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('that are gone say what to do', () =>
    expect(() => keysInFile(join(dataFolder, 'none'))).toThrow('put the file back from where it is kept safe'));
});
