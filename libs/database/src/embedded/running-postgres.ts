import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unwritable } from '../database-unavailable.js';
import { entryOf, type LoginName } from './application.js';
import { clusterFiles, ensurePassword, SUPERUSER } from './cluster.js';
import { isAlive, readPostmasterFile } from './postmaster-file.js';

/**
 * The address of the embedded server that a running Sightline has on the data in `folder`: for a command line beside it.
 * Password included: never to be shown. Undefined when there is no data or no server; throws `DatabaseUnavailable` when
 * the folder may not be read. Its login is the one that is asked for, or the owner's while an earlier release is running there.
 */
export function runningPostgres(folder: string, login: LoginName = 'application'): string | undefined {
  const inside = join(folder, 'postgres');
  if (!existsSync(join(inside, 'cluster'))) return undefined;
  try {
    const files = clusterFiles(inside);
    const file = readPostmasterFile(files.cluster);
    if (file?.status !== 'ready' || file.port === undefined || !isAlive(file.pid)) return undefined;
    const ownerUrl = `postgres://${SUPERUSER}:${ensurePassword(files)}@127.0.0.1:${file.port}/postgres`;
    return entryOf(login, ownerUrl, files) ?? ownerUrl;
  } catch (error) {
    throw unwritable(error, folder);
  }
}
