import { ensureDemonstration, holdsDemonstration } from '#demo';
import { ConfigInvalid, type Storage } from '#storage';
import { isLoopback, type ServerConfig } from './config.js';

/**
 * Where a demonstration is wanted, sees to it that an empty log holds the fictional history, all of it. Throws
 * `ConfigInvalid` where others than this machine would reach one.
 */
export async function prepareDemonstration(
  { host, demo }: ServerConfig,
  { database, vault, store, openLog }: Storage,
  say: (line: string) => void,
): Promise<void> {
  if (!isLoopback(host)) await refuseDemonstration(store, host);
  if (demo) await ensureDemonstration({ database, vault, openLog }, store, say);
}

/** Its members are only hidden when the demonstration is switched off; their password, which every start prints, still works. */
async function refuseDemonstration(store: Storage['store'], host: string): Promise<void> {
  if (!(await holdsDemonstration(store, new Date()))) return;
  throw new ConfigInvalid([
    `This data holds the demonstration, which is served on 127.0.0.1 only, and HOST is ${host}. ` +
      'Leave HOST out, or set SIGHTLINE_DATA or DATABASE_URL to a place of its own for this server.',
  ]);
}
