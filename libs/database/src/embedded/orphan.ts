import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailable } from '../database-unavailable.js';
import { isAlive, isZombie, readPostmasterFile, serves } from './postmaster-file.js';

/** How long each kind of stop may take: a fast one writes a checkpoint, an immediate one leaves that to the next start. */
const STOPS = [
  { signal: 'SIGINT', patienceMs: 20_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
] as const;
const ZOMBIE_PATIENCE_MS = 5_000;

/**
 * Stops the server that a killed Sightline left on this cluster, so that the new one is the child of its own Sightline.
 * Gives its process id, or undefined when there was none. Call it only as the one who holds the folder.
 */
export async function stopOrphan(cluster: string): Promise<number | undefined> {
  const file = readPostmasterFile(cluster);
  if (!file || !isAlive(file.pid)) return undefined; // PostgreSQL itself clears up after a dead one
  if (isZombie(file.pid)) {
    // PostgreSQL would take it for alive. By the time it is cleared away its sessions have ended too.
    await until(() => !isAlive(file.pid), ZOMBIE_PATIENCE_MS);
  } else if (serves(file, cluster)) {
    await stopProcess(file.pid);
    return file.pid;
  }
  if (isAlive(file.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Stops a PostgreSQL by its process id, politely first. Throws `DatabaseUnavailable` when it will not go. */
async function stopProcess(pid: number): Promise<void> {
  for (const { signal, patienceMs } of STOPS) {
    send(pid, signal);
    if (await until(() => !isAlive(pid) || isZombie(pid), patienceMs)) return;
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

async function until(condition: () => boolean, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 20) {
    if (condition()) return true;
    await sleep(20);
  }
  return condition();
}
