import { unwritable } from '#database';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret of this installation, made at the first start and kept in the data folder for its owner alone: signatures
 * of session cookies and digests of what people typed depend on it. Throws `DatabaseUnavailable`, with words for the
 * person at the terminal, where that folder cannot be written to.
 */
export function installationSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    return readIfThere(file) ?? made(file);
  } catch (error) {
    throw unwritable(error, dataFolder);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/** Written beside its place, then linked into it: never half there, and of two starts at once both use the first one's. */
function made(file: string): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}
