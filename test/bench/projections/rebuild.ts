import { fork, type ForkOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROJECTIONS } from '#installation';
import { tableNames } from '#projections';
import { rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { productLog } from './product-log.js';
import type { RebuildTook } from './rebuild-process.js';

const EVENTS = 1_000_000;
const MOST_MEGABYTES = 400;
const PACKAGE = join(__dirname, '..', '..', '..', '..', 'package.json'); // this file runs as dist/test/bench/projections/rebuild.js
const TABLES = PROJECTIONS.flatMap(tableNames).length;

const done = new WeakMap<ThrowawayServer, Promise<RebuildTook>>();

/** Every read model of the product, from a million of the product's own events, in a process of its own; once for all figures. */
function rebuiltOn(server: ThrowawayServer): Promise<RebuildTook> {
  const took = done.get(server) ?? rebuildAll(server);
  done.set(server, took);
  return took;
}

async function rebuildAll(server: ThrowawayServer): Promise<RebuildTook> {
  const { url } = await productLog(server, 'rebuild', EVENTS);
  const options: ForkOptions = { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: memoryOfCommand() };
  const child = fork(join(__dirname, 'rebuild-process.js'), options);
  child.send(url);
  if (!child.stdout) throw new Error('The process has no output');
  return JSON.parse(await text(child.stdout)) as RebuildTook;
}

/** What the product's own command gives its process, so that the figure is that of `npm run rebuild`. Throws when it is not found. */
function memoryOfCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { scripts: Readonly<Record<string, string>> };
  const found = scripts['projections']?.match(/--max-old-space-size=\d+/g);
  if (!found) throw new Error('npm run projections no longer says how much memory its process may have');
  return found;
}

export async function rebuildRate(server: ThrowawayServer): Promise<Measured> {
  const { seconds } = await rebuiltOn(server);
  const note =
    `all ${PROJECTIONS.length} read models (${TABLES} tables, some 50 rows for 35 events) from ${EVENTS.toLocaleString('en-GB')} events of the ` +
    `product, beside the live tables, indexes and switch included, with the application's login: ${rounded(seconds)} s; ${ON}`;
  return { value: Math.round(EVENTS / seconds), unit: 'events/s', note };
}

export async function rebuildMemory(server: ThrowawayServer): Promise<Measured> {
  const { megabytes } = await rebuiltOn(server);
  const note =
    `the most that the process had (resident) during that rebuild, program and driver included, with the setting of npm run rebuild ` +
    `(${memoryOfCommand().join(' ')}); ${ON}`;
  return { value: Math.round(megabytes), unit: 'MB', atMost: MOST_MEGABYTES, note };
}
