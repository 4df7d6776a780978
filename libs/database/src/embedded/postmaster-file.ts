import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly folder: string;
  readonly port: number | undefined;
  readonly status: 'starting' | 'ready' | 'stopping' | 'unknown';
}

const STATUSES = ['starting', 'ready', 'stopping'] as const;

/** Reads the text of `postmaster.pid`; undefined when it is not (or not yet) one. Line meanings: PostgreSQL's pidfile.h. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const folder = lines[1];
  if (!Number.isInteger(pid) || pid <= 0 || !folder) return undefined;
  const status = STATUSES.find((known) => known === lines[7]) ?? 'unknown';
  return { pid, folder, port: Number(lines[3]) || undefined, status };
}

/** The `postmaster.pid` of a cluster, if it has one. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const file = join(cluster, 'postmaster.pid');
  return existsSync(file) ? parsePostmasterFile(readFileSync(file, 'utf8')) : undefined;
}

/** Whether a process lives, also when it belongs to somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process has ended and only waits for its parent to notice. PostgreSQL takes such a one for alive. */
export function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // gone, or a system without /proc
  }
}

/**
 * Whether the living process named in the file really is the server of this cluster. After a restart of the machine the
 * number may be anybody's, and a copied data folder carries the number of the server it was copied from.
 */
export function serves({ pid, folder }: PostmasterFile, cluster: string): boolean {
  const ours = realpathSync(cluster);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === ours; // PostgreSQL works inside its data folder, also after a move
  } catch {
    const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });
    return folder === ours && /postgres/.test(stdout ?? '');
  }
}
