import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedBy, READY, stopped } from '../../support/printed-by.js';
import { atEnd } from '../endings.js';
import type { VolumeLog } from '../volume/volume-stand.js';

const MAIN = join(__dirname, '..', '..', '..', 'apps/server/src/main.js'); // this file runs as dist/test/bench/load/server-on.js

/** Nobody is asked for a code, and nobody is stopped for reading a lot: the same few members ask for everything here. */
const MEMBERS = { SECOND_FACTOR_ROLES: 'none', READING_OPENED: '99999,99999', READING_LISTED: '99999,99999' };
/** What is done by clocks and for read models is done by workers, of which there are none: what is kept stays as it is. */
const AS_IT_IS = { SIGHTLINE_WORK: 'workers', SIGHTLINE_DEMO: 'off', SECURE_COOKIES: 'off', NODE_ENV: undefined };

/** The server of the product in a process of its own. */
export interface LogServer {
  readonly address: string;
  /** What its process has in memory now. */
  residentBytes(): number;
}

/** Starts it on this log; it goes when the topic ends. */
export async function serverOn({ settings }: VolumeLog): Promise<LogServer> {
  const env = { ...process.env, ...MEMBERS, ...AS_IT_IS, ...settings, PORT: '4800' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  atEnd(() => stopped(child));
  const address = await printedBy(child, READY);
  return { address, residentBytes: () => residentBytesOf(child.pid ?? 0) };
}

function residentBytesOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}
