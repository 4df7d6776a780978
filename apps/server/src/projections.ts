import 'reflect-metadata';
import { CATALOGUE, PROJECTIONS, statusOfAll, SURVIVOR_PROJECTIONS, survivorSideOf } from '#installation';
import { SystemClock } from '#kernel';
import { fail } from '#program';
import {
  CannotSkip,
  Overtaken,
  ProjectionRunner,
  ProjectionStopped,
  progressBar,
  skipEvent,
  type Projection,
} from '#projections';
import { ConfigInvalid, reachStorage, type Storage } from '#storage';
import { Command } from 'commander';
import { join } from 'node:path';
import { ownConfig } from './config.js';
import { statusLines } from './projection-status-lines.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/server/src/projections.js

/** What whoever operates Sightline does with its read models, beside a running server or without one. */
const program = new Command('npm run projections --')
  .description('The read models: how they are doing, and what can be done when one is not well.')
  .helpCommand(false);

program
  .command('status')
  .description('how far each is, who works on it, and at which event one stands still')
  .action(() =>
    within(async (storage) => {
      const projections = new ProjectionRunner(storage.database, storage.store, PROJECTIONS);
      await showStatus(statusOfAll(projections, survivorSideOf(storage, new SystemClock())));
    }),
  );

program
  .command('skip')
  .description('has one skip the event at which it stands still; the reason stays in the log')
  .argument('<name>', 'its name, as status shows it')
  .argument('<position>', 'where the event stands, as status shows it')
  .requiredOption('--reason <words>', 'why, without the name of a person')
  .action((name: string, position: string, { reason }: { reason: string }) =>
    within(async ({ database, store }) => {
      assertKnown([name]);
      if (!/^\d+$/.test(position)) throw new CannotSkip('A position is a whole number.');
      await skipEvent(database, store, { projection: name, position: BigInt(position), reason });
      console.log(`${name} skips event ${position}, now and at every rebuild. Its runner goes on within seconds.`);
    }),
  );

program
  .command('rebuild')
  .description('makes them anew from the log, all or those named, while the old ones go on serving')
  .argument('[names...]')
  .action((names: string[]) =>
    within(async (storage) => {
      assertKnown(names);
      const { database, store } = storage;
      const wanted = (projections: readonly Projection[]) =>
        projections.map(({ name }) => name).filter((name) => names.length === 0 || names.includes(name));
      const [everybody, survivors] = [wanted(PROJECTIONS), wanted(SURVIVOR_PROJECTIONS)];
      const runner = new ProjectionRunner(database, store, PROJECTIONS);
      if (everybody.length > 0) await runner.rebuild(everybody, progressBar('Rebuilding'));
      const side = survivorSideOf(storage, new SystemClock());
      if (survivors.length > 0) await side.projections.rebuild(survivors, progressBar('Rebuilding survivor files'));
      console.log(`Rebuilt from ${(await store.head()) + 1n} events: ${names.join(', ') || 'every read model'}`);
    }),
  );

async function within(work: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await reachStorage(ownConfig(ROOT), CATALOGUE, (line) => console.error(line));
  try {
    await work(storage);
  } finally {
    await storage.close();
  }
}

/** Prints; the exit code is 1 when one stands still, for scripts that watch. */
async function showStatus(runner: Pick<ProjectionRunner, 'status'>): Promise<void> {
  const statuses = await runner.status();
  for (const line of statusLines(statuses)) console.log(line);
  if (statuses.some(({ fault }) => fault)) process.exitCode = 1;
}

function assertKnown(names: readonly string[]): void {
  const known = [...PROJECTIONS, ...SURVIVOR_PROJECTIONS].map(({ name }) => name);
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length === 0) return;
  throw new ConfigInvalid([`There is no read model called ${strange.join(', ')}. There are: ${known.join(', ')}.`]);
}

/** What the message of the fault explains needs no trace. */
function explain(fault: unknown): never {
  if (fault instanceof ProjectionStopped)
    fail(new ConfigInvalid([`${fault.message}. The rows from before stay in use. (npm run projections -- status)`]));
  if (fault instanceof Overtaken || fault instanceof CannotSkip) fail(new ConfigInvalid([fault.message]));
  fail(fault);
}

program.parseAsync().catch(explain);
