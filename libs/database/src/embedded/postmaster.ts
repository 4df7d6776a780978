import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailable } from '../database-unavailable.js';
import type { ClusterFiles } from './cluster.js';
import { freePort } from './free-port.js';
import { guarded, type Guarded } from './guard.js';
import type { Identity } from './identity.js';
import { KeptRunning } from './kept-running.js';
import { stopOrphan } from './orphan.js';
import { readPostmasterFile } from './postmaster-file.js';
import { serverSettings } from './server-settings.js';

/** Longer than the recovery from four gigabytes of write-ahead log (`server-settings.ts`) takes on a slow machine. */
const START_PATIENCE_MS = 300_000;
const STOP_PATIENCE_MS = 20_000;
const ATTEMPTS = 5;
/** Reasons that pass: somebody else took the port, or the sessions of a server killed outright are still going. */
const PASSING = /could not bind|shared memory block/;

/** What a server process needs. */
export interface PostmasterOptions {
  readonly files: ClusterFiles;
  readonly identity: Identity;
  readonly postgres: string;
  readonly throwaway: boolean;
}

/** A server process that accepts sessions. */
export interface Postmaster {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts the server on the port it had before or, when that is taken by now, on a free one, and again whenever it ends before
 * `stop`, unless it is a throwaway. Throws `DatabaseUnavailable`.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? keptPort(options.files) : undefined);
    const before = readPostmasterFile(options.files.cluster)?.pid;
    const server = launch(options, port);
    if (await isReady(server, options.files, before)) {
      writeFileSync(options.files.port, `${port}\n`);
      if (options.throwaway) return { port, stop: () => stop(server, options.files) };
      const kept = new KeptRunning(server, () => startAgain(options, port));
      return { port, stop: async () => stop(await kept.release(), options.files) };
    }
    if (attempt === ATTEMPTS || !PASSING.test(logOf(options.files))) throw failure(options.files);
    await sleep(attempt * 200);
  }
}

/** On the same port, which everybody knows by now. What the one before said last stays in the log. */
async function startAgain(options: PostmasterOptions, port: number): Promise<Guarded | undefined> {
  const before = readPostmasterFile(options.files.cluster)?.pid;
  const server = launch(options, port, true);
  if (await isReady(server, options.files, before)) return server;
  await server.exited;
  return undefined;
}

function launch({ files, identity, postgres, throwaway }: PostmasterOptions, port: number, keepsLog = false): Guarded {
  const settings = { ...serverSettings(throwaway), port: String(port) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const doomed = throwaway ? { doomed: files.folder } : {};
  return guarded({
    identity,
    file: postgres,
    args: ['-D', files.cluster, ...args],
    log: files.log,
    keepsLog,
    ...doomed,
  });
}

/** `before` is the process id that a server without a proper end left in its file: what that one says is of no interest. */
async function isReady(server: Guarded, { cluster }: ClusterFiles, before: number | undefined): Promise<boolean> {
  for (let waited = 0; waited < START_PATIENCE_MS && !server.hasExited(); waited += 10) {
    const file = readPostmasterFile(cluster);
    if (file?.status === 'ready' && file.pid !== before) return true;
    await sleep(10);
  }
  server.stop();
  return false;
}

async function stop(server: Guarded, { cluster }: ClusterFiles): Promise<void> {
  server.stop();
  const late = new AbortController();
  const patience = sleep(STOP_PATIENCE_MS, undefined, { signal: late.signal }).catch(() => {});
  await Promise.race([server.exited, patience]);
  late.abort();
  if (!server.hasExited()) await stopOrphan(cluster);
}

function keptPort({ port }: ClusterFiles): number | undefined {
  return existsSync(port) ? Number(readFileSync(port, 'utf8')) || undefined : undefined;
}

function logOf({ log }: ClusterFiles): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
}

function failure(files: ClusterFiles): DatabaseUnavailable {
  const lastLines = logOf(files).split('\n').slice(-3).join('\n');
  return new DatabaseUnavailable(
    `The embedded PostgreSQL did not start. Its last words, from ${files.log}:\n${lastLines}`,
  );
}
