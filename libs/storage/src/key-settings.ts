import { KEY_FORM, readKeys, type KeyEncryptionKey, type Ring } from '#vault';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the key-encryption keys of a ring come from. */
export type KeySource =
  | { readonly kind: 'given'; readonly keys: readonly KeyEncryptionKey[] }
  /** `isOwn`: the installation's own file in its data folder, made at the first start. */
  | { readonly kind: 'file'; readonly path: string; readonly isOwn: boolean };

export type KeySettings = Readonly<Record<Ring, KeySource>>;

const NAMES: Readonly<Record<Ring, { readonly variable: string; readonly file: string }>> = {
  subject: { variable: 'KEY_ENCRYPTION_KEY', file: 'key-encryption.key' },
  locating: { variable: 'LOCATING_KEY_ENCRYPTION_KEY', file: 'locating-key-encryption.key' },
};

/** What else the settings say that bears on keys. */
interface Surroundings {
  readonly dataFolder: string;
  /** The rings whose keys may not be left to a file in the data folder: every process and machine needs the same. */
  readonly needed: readonly Ring[];
}

/** Reads `KEY_ENCRYPTION_KEY` or `…_FILE`, and the same for locating fields; adds to `problems` what they cannot be. */
export function readKeySettings(
  env: NodeJS.ProcessEnv,
  { dataFolder, needed }: Surroundings,
  problems: string[],
): KeySettings {
  const source = (ring: Ring): KeySource => {
    const { variable, file } = NAMES[ring];
    const [text, path] = [env[variable], env[`${variable}_FILE`]];
    if (text !== undefined && path !== undefined) problems.push(`Set ${variable} or ${variable}_FILE, not both.`);
    if (text !== undefined) return given(variable, text, problems);
    if (path !== undefined) return { kind: 'file', path: checked(`${variable}_FILE`, path, problems), isOwn: false };
    if (needed.includes(ring))
      problems.push(
        `${variable} or ${variable}_FILE is needed in production: what is personal is encrypted under it, and without ` +
          `it is lost. It holds ${KEY_FORM}`,
      );
    return { kind: 'file', path: join(dataFolder, file), isOwn: true };
  };
  return { subject: source('subject'), locating: source('locating') };
}

function given(variable: string, text: string, problems: string[]): KeySource {
  const keys = readKeys(text);
  if (keys === undefined) problems.push(`${variable} must hold ${KEY_FORM}`);
  return { kind: 'given', keys: keys ?? [] };
}

function checked(variable: string, path: string, problems: string[]): string {
  try {
    if (readKeys(readFileSync(path, 'utf8')) === undefined) problems.push(`${variable}: ${path} must hold ${KEY_FORM}`);
  } catch (error) {
    problems.push(`${variable}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
  return path;
}
