import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { printedBy, READY, stopped } from '../../support/printed-by.js';

/** A server in a process of its own, started as `npm start` does. */
export interface ServerProcess {
  readonly address: string;
  /** From the command to the first page answered, in seconds. */
  readonly secondsToFirstPage: number;
  /** Memory of the Node process and of every PostgreSQL process below it, in bytes. */
  residentBytes(): number;
  stop(): Promise<void>;
}

const started = new Set<ChildProcess>();

/** Stops every server that was started here, those that are not ready yet too. */
export async function stopServers(): Promise<void> {
  await Promise.all([...started].map(groupStopped));
}

/** Starts the server of the repository in `folder` and waits until its first page is there. Throws with what it printed. */
export async function startServerProcess(folder: string): Promise<ServerProcess> {
  const from = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: { ...process.env, SIGHTLINE_DATA: undefined, DATABASE_URL: undefined, PORT: '4700' },
    detached: true, // a group of its own, so that npm and the server are stopped together
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  try {
    const address = await printedBy(child, READY);
    const page = await fetch(`${address}/sign-in`);
    if (!page.ok) throw new Error(`The first page answered ${page.status}`);
    await page.text();
    const secondsToFirstPage = (performance.now() - from) / 1000;
    const residentBytes = () => descendants(child.pid ?? 0).reduce((sum, pid) => sum + proportionalBytes(pid), 0);
    return { address, secondsToFirstPage, residentBytes, stop: () => groupStopped(child) };
  } catch (fault) {
    await groupStopped(child);
    throw fault;
  }
}

/** npm and the server below it, as one. */
const groupStopped = (child: ChildProcess): Promise<void> =>
  stopped(child, () => process.kill(-(child.pid ?? 0), 'SIGTERM'));

/** This process and all below it, from /proc. */
function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return [pid, ...children.flatMap(descendants)];
}

/** Proportional set size: memory that PostgreSQL's processes share is counted once. */
function proportionalBytes(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}
