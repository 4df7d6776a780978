import { join } from 'node:path';
import { readLogAddress, type LogAddress } from './log-address.js';

/** Where data is: the settings that every program of Sightline shares (`deploy/env.example` describes each variable). */
export interface StorageSettings {
  /** An outside PostgreSQL, or undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database and of generated secrets. */
  readonly dataFolder: string;
  /** Where events go. */
  readonly eventStore: LogAddress;
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
  if (env.DATABASE_URL !== undefined && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    problems.push(
      'DATABASE_URL must start with postgres:// or postgresql://, for example postgres://user@localhost/sightline.',
    );
  }
  const embedded = switchOf('SIGHTLINE_EMBEDDED', env.SIGHTLINE_EMBEDDED, env.NODE_ENV !== 'production', problems);
  if (env.DATABASE_URL === undefined && !embedded) {
    problems.push(
      'DATABASE_URL is needed in production: the embedded PostgreSQL is for demonstrations. SIGHTLINE_EMBEDDED=on uses it all the same.',
    );
  }
  return { databaseUrl: env.DATABASE_URL, dataFolder: env.SIGHTLINE_DATA ?? join(root, '.data'), eventStore };
}

/** Reads a variable that is `on` or `off`; adds to `problems` when it is something else. */
export function switchOf(name: string, text: string | undefined, otherwise: boolean, problems: string[]): boolean {
  if (text === undefined) return otherwise;
  if (text !== 'on' && text !== 'off') problems.push(`${name} must be on or off.`);
  return text === 'on';
}
