import { join } from 'node:path';
import { readKeySettings, type KeySettings } from './key-settings.js';
import { readLogAddress, type LogAddress } from './log-address.js';

/** Where data is: the settings that every program of Sightline shares (`deploy/env.example` describes each variable). */
export interface StorageSettings {
  /** An outside PostgreSQL, or undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The same database with the login that owns the tables, which makes them and lets the other login in. */
  readonly databaseOwnerUrl: string | undefined;
  /** The same database with the login that survivor files are opened to, and nobody else's. */
  readonly databaseVaultUrl?: string | undefined;
  /** Folder of the embedded database and of generated secrets. */
  readonly dataFolder: string;
  /** What protected fields are encrypted under. */
  readonly keys: KeySettings;
  /** Where events go. */
  readonly eventStore: LogAddress;
  /** Whether to refuse a storage that could lose or rewrite what it holds, instead of warning: in production. */
  readonly refuseUnsafe: boolean;
}

/** The variables that are set: an empty one counts as not set. */
export const setVariables = (variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));

/**
 * Reads the shared settings from `variables` and adds to `problems`, each with what to do. `root` is the folder of the
 * program, which holds the data where nothing else is said.
 */
export function readStorageSettings(variables: NodeJS.ProcessEnv, root: string, problems: string[]): StorageSettings {
  const env = setVariables(variables);
  const eventStore = readLogAddress(env.EVENT_STORE, problems);
  const databaseUrl = addressOf('DATABASE_URL', env.DATABASE_URL, problems);
  const databaseOwnerUrl = addressOf('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL, problems);
  if (databaseOwnerUrl !== undefined && databaseUrl === undefined) {
    problems.push(
      'DATABASE_OWNER_URL needs DATABASE_URL beside it: the same database with the login that works in it.',
    );
  }
  const databaseVaultUrl = addressOf('DATABASE_VAULT_URL', env.DATABASE_VAULT_URL, problems);
  if (databaseVaultUrl !== undefined && databaseUrl === undefined) {
    problems.push('DATABASE_VAULT_URL needs DATABASE_URL beside it: the same database with another user.');
  }
  const refuseUnsafe = env.NODE_ENV === 'production';
  const embedded = switchOf('SIGHTLINE_EMBEDDED', env.SIGHTLINE_EMBEDDED, !refuseUnsafe, problems);
  if (databaseUrl === undefined && !embedded) {
    problems.push(
      'DATABASE_URL is needed in production: the embedded PostgreSQL is for demonstrations. SIGHTLINE_EMBEDDED=on uses it all the same.',
    );
  }
  const dataFolder = env.SIGHTLINE_DATA ?? join(root, '.data');
  const outside = refuseUnsafe && databaseUrl !== undefined;
  const needed = [
    ...(outside ? ['subject' as const] : []),
    ...(outside && databaseVaultUrl ? ['locating' as const] : []),
  ];
  const keys = readKeySettings(env, { dataFolder, needed }, problems);
  return { databaseUrl, databaseOwnerUrl, databaseVaultUrl, dataFolder, keys, eventStore, refuseUnsafe };
}

function addressOf(name: string, text: string | undefined, problems: string[]): string | undefined {
  if (text !== undefined && !/^postgres(ql)?:\/\//.test(text)) {
    problems.push(
      `${name} must start with postgres:// or postgresql://, for example postgres://user@localhost/sightline.`,
    );
  }
  return text;
}

/** Reads a variable that is `on` or `off`; adds to `problems` when it is something else. */
export function switchOf(name: string, text: string | undefined, otherwise: boolean, problems: string[]): boolean {
  if (text === undefined) return otherwise;
  if (text !== 'on' && text !== 'off') problems.push(`${name} must be on or off.`);
  return text === 'on';
}
