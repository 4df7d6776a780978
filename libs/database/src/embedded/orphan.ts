import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailable } from '../database-unavailable.js';
import { isAlive, readPostmasterFile, serves } from './postmaster-file.js';

/** How long each kind of stop may take: a fast one writes a checkpoint, an immediate one leaves that to the next start. */
const STOPS = [
  { signal: 'SIGINT', patienceMs: 20_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
] as const;

/**
 * Stops the server that a killed Sightline left on this cluster, so that the new one is the child of its own Sightline.
 * Gives its process id, or undefined when there was none. Call it only as the one who holds the folder.
 */
export async function stopOrphan(cluster: string): Promise<number | undefined> {
  const file = readPostmasterFile(cluster);
  if (!file || !isAlive(file.pid)) return undefined; // PostgreSQL itself clears up after a dead one
  if (!serves(file, cluster)) {
    rmSync(join(cluster, 'postmaster.pid'));
    return undefined;
  }
  await stopProcess(file.pid);
  return file.pid;
}

/** Stops a PostgreSQL by its process id, politely first. Throws `DatabaseUnavailable` when it will not go. */
export async function stopProcess(pid: number): Promise<void> {
  for (const { signal, patienceMs } of STOPS) {
    send(pid, signal);
    if (await isGone(pid, patienceMs)) return;
  }
  throw new DatabaseUnavailable(`PostgreSQL (process ${pid}) does not stop. Stop it by hand, then start again.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGone(pid: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return false;
}
