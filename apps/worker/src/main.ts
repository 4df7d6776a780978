import 'reflect-metadata';
import { fail, stopOnSignal } from '#program';
import { join } from 'node:path';
import { ownConfig } from './config.js';
import { startWorker } from './start-worker.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/worker/src/main.js

async function main(): Promise<void> {
  const worker = await startWorker(ownConfig(ROOT), (line) => console.log(line));
  console.log('The worker keeps the read models up to date. Ctrl-C stops it.');
  stopOnSignal(() => worker.stop(), 'Stopping the worker');
}

main().catch(fail);
