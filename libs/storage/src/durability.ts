import { DatabaseUnavailable, type Database } from '#database';
import type { StorageWarning } from './storage-warning.js';

/** Settings of the server without which "saved" is not true after a power cut, and what each must not be. */
const NEVER: Readonly<Record<string, readonly [value: string, risk: string]>> = {
  fsync: ['off', 'a crash of the machine can lose or corrupt everything'],
  full_page_writes: ['off', 'a crash in the middle of a write can corrupt pages'],
  synchronous_commit: ['off', 'what was answered as saved can be lost in a crash'],
  data_sync_retry: ['on', 'a failed write to the disk is tried again, and may be believed though it is lost'],
};

/** A setting as the server tells it (`pg_settings`). */
export interface ServerSetting {
  readonly name: string;
  readonly setting: string;
}

/** Asks the server for the settings that `durabilityWarnings` judges. */
export const durabilitySettings = (database: Database): Promise<readonly ServerSetting[]> =>
  database.query<ServerSetting>('SELECT name, setting FROM pg_settings WHERE name = ANY ($1)', [Object.keys(NEVER)]);

/**
 * What of the server's settings breaks the promise that an acknowledged event is on the disk. Throws
 * `DatabaseUnavailable` where `refuseUnsafe` says so and fsync is off.
 */
export function durabilityWarnings(
  settings: readonly ServerSetting[],
  refuseUnsafe: boolean,
): readonly StorageWarning[] {
  const broken = settings.filter(({ name, setting }) => NEVER[name]?.[0] === setting);
  const fsync = broken.find(({ name }) => name === 'fsync');
  if (refuseUnsafe && fsync) throw new DatabaseUnavailable(sentence(fsync));
  return broken.map((setting) => ({ code: 'durability', says: sentence(setting) }));
}

function sentence({ name, setting }: ServerSetting): string {
  const right = setting === 'off' ? 'on' : 'off';
  return `The PostgreSQL server runs with ${name} = ${setting}: ${NEVER[name]?.[1] ?? ''}. Set ${name} = ${right} there.`;
}
