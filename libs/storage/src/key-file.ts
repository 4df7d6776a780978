import { DatabaseUnavailable, unwritable } from '#database';
import { KEY_BYTES, readKeys, type KeyEncryptionKey } from '#vault';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The keys in a file. Throws `DatabaseUnavailable`, with what to do, where it is missing or holds something else. */
export function keysInFile(path: string): readonly KeyEncryptionKey[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new DatabaseUnavailable(
      `The key-encryption key in ${path} cannot be read (${code}). Everything personal in this database is encrypted ` +
        'under it: put the file back from where it is kept safe, or set KEY_ENCRYPTION_KEY.',
    );
  }
  const keys = readKeys(text);
  if (!keys) throw new DatabaseUnavailable(`${path} does not hold key-encryption keys: put it back as it was.`);
  return keys;
}

/** Makes the installation's own file, for its owner alone, unless it is there. Of two starts at once both use the first one's. */
export function ensureKeyFile(path: string): void {
  if (existsSync(path)) return;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o711 });
    const draft = drafted(path, [newKey()]);
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  } catch (error) {
    throw unwritable(error, dirname(path));
  }
}

/** Puts a new key before those in the file; the others stay until nothing is wrapped by them. */
export function addKeyToFile(path: string): void {
  const present = keysInFile(path).map(({ key }) => key.toString('base64'));
  renameSync(drafted(path, [newKey(), ...present]), path);
}

const newKey = (): string => randomBytes(KEY_BYTES).toString('base64');

function drafted(path: string, keys: readonly string[]): string {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${keys.join('\n')}\n`, { mode: 0o600 });
  return draft;
}
