import { applicationUrlOf, vaultUrlOf } from '#database/testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT, TEST_KEYS } from './application.js';
import { printedBy } from './printed-by.js';

/** A worker in a process of its own, as `npm run worker` starts it. */
export interface WorkerProcess {
  /** Its process id, with which the names of its leases begin. */
  readonly pid: number;
  /** Resolves when it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts one with both logins of a database, of which `ownerUrl` is the owner's; resolves when it has reached the end of the
 * log. Throws with what it printed.
 */
export async function startWorkerProcess(ownerUrl: string, dataFolder: string): Promise<WorkerProcess> {
  const DATABASE_VAULT_URL = vaultUrlOf(ownerUrl);
  const logins = { DATABASE_URL: applicationUrlOf(ownerUrl), DATABASE_OWNER_URL: ownerUrl, DATABASE_VAULT_URL };
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/worker/src/main.js')], {
    env: { ...process.env, ...logins, ...TEST_KEYS, EVENT_STORE: '', SIGHTLINE_DATA: dataFolder, HEALTH_PORT: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit').then(() => undefined);
  await printedBy(child, /has reached the end of the log/);
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    return gone;
  };
  return { pid: child.pid ?? 0, end };
}
