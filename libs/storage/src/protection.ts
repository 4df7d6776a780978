import { DatabaseUnavailable, type Database } from '#database';
import { LocalKeyWrapper, PostgresKeyTable, SubjectKeys, type KeyTable, type Ring } from '#vault';
import { ensureKeyFile, keysInFile } from './key-file.js';
import type { KeySettings, KeySource } from './key-settings.js';

/** The keys of a ring: where they are kept, by what they are wrapped, and ready for use. */
export interface RingProtection {
  readonly source: KeySource;
  readonly table: KeyTable;
  readonly wrapper: LocalKeyWrapper;
  readonly keys: SubjectKeys;
}

/** What seals and opens the protected fields of the log. */
export type Protection = Readonly<Record<Ring, RingProtection>>;

/** `vault` is the database with the login that may use locating keys. Nothing is read yet. */
export function protectionOf(settings: KeySettings, database: Database, vault: Database): Protection {
  const ring = (source: KeySource, table: KeyTable): RingProtection => {
    const wrapper = new LocalKeyWrapper(() => (source.kind === 'given' ? source.keys : keysInFile(source.path)));
    return { source, table, wrapper, keys: new SubjectKeys(table, wrapper) };
  };
  return {
    subject: ring(settings.subject, new PostgresKeyTable(database)),
    locating: ring(settings.locating, new PostgresKeyTable(vault, 'vault_locating')),
  };
}

/**
 * Makes the installation's own key file where it is missing and nothing is encrypted yet. Throws `DatabaseUnavailable`
 * where keys are wrapped by a key-encryption key that was not given: going on would make more under another.
 */
export async function makeReady(protection: Protection): Promise<void> {
  for (const { source, table, wrapper } of Object.values(protection)) {
    const wrappers = (await table.count()).filter(({ live }) => live > 0).map(({ wrappedBy }) => wrappedBy);
    if (source.kind === 'file' && source.isOwn && wrappers.length === 0) ensureKeyFile(source.path);
    const missing = wrappers.filter((wrappedBy) => !wrapper.knows(wrappedBy));
    if (missing.length > 0)
      throw new DatabaseUnavailable(
        `Data keys of this database are wrapped by key-encryption keys that were not given: ${missing.join(', ')}. ` +
          `Put them back (${placeOf(source)}); without them what is personal in the log cannot be read.`,
      );
  }
}

const placeOf = (source: KeySource): string =>
  source.kind === 'file' ? source.path : 'KEY_ENCRYPTION_KEY, LOCATING_KEY_ENCRYPTION_KEY';
