import 'reflect-metadata';
import { KEEPING, PROJECTIONS } from '#installation';
import { ProjectionRunner, progressBar } from '#projections';
import { fail } from '#program';
import { Closing, ConfigInvalid, openStorage } from '#storage';
import { join } from 'node:path';
import { ownConfig } from './config.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/server/src/rebuild.js

/** Empties the read models named on the command line, or all, and replays the log into them. */
async function rebuild(names: readonly string[]): Promise<void> {
  const closing = new Closing();
  try {
    const config = ownConfig(ROOT);
    assertKnown(names);
    const { database, store } = await openStorage(config, KEEPING, closing, (line) => console.error(line));
    const runner = new ProjectionRunner(database, store, PROJECTIONS);
    await runner.rebuild(names.length > 0 ? names : undefined, progressBar('Rebuilding'));
    console.log(`Rebuilt from ${(await store.head()) + 1n} events: ${names.join(', ') || 'every read model'}`);
  } finally {
    await closing.run();
  }
}

function assertKnown(names: readonly string[]): void {
  const known = PROJECTIONS.map(({ name }) => name);
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length === 0) return;
  throw new ConfigInvalid([`There is no read model called ${strange.join(', ')}. There are: ${known.join(', ')}.`]);
}

rebuild(process.argv.slice(2)).catch(fail);
