import 'reflect-metadata';
import { fail, stopOnSignal } from '#program';
import { Closing } from '#storage';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { join } from 'node:path';
import { ownConfig } from './config.js';
import { startWorker } from './start-worker.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/worker/src/main.js

const closing = new Closing();
let isStopping = false;

/** Signals count from the first moment: on a long log the way to its end takes a while, and the work must be handed over. */
function stop(): Promise<void> {
  isStopping = true;
  return closing.run();
}

async function main(): Promise<void> {
  const config = ownConfig(ROOT);
  Logger.overrideLogger(new ConsoleLogger({ json: true, logLevels: ['error', 'warn'] })); // as the server's log
  stopOnSignal(stop, 'Stopping the worker');
  await startWorker(config, closing, (line) => console.log(line));
  if (!isStopping) console.log('The worker has reached the end of the log and follows it. Ctrl-C stops it.');
}

main().catch(async (fault: unknown) => {
  if (isStopping) return; // what is closed under a start on its way
  await closing.run().catch(() => {}); // the first fault is the one to tell of
  fail(fault);
});
