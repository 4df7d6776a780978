import {
  followLikenesses,
  installationChecks,
  jobsOf,
  KEEPING,
  likenessWatchesOf,
  PROJECTIONS,
  startOutgoing,
  statusOfAll,
  survivorSideOf,
} from '#installation';
import { JobTurns, startJobs, type Job } from '#jobs';
import { SystemClock } from '#kernel';
import { carriersOf, MailboxFiles } from '#outbox';
import { readinessOf } from '#program';
import { ProjectionRunner } from '#projections';
import { openStorage, type Closing, type Storage } from '#storage';
import { join } from 'node:path';
import { besideTheServer } from './beside-the-server.js';
import type { WorkerConfig } from './config.js';
import { serveHealth } from './health-endpoint.js';

/**
 * Keeps the read models up to date and runs the jobs, together with every other process on the same database that does:
 * each piece is done by one of them at a time. Resolves when the end of the log is reached. `closing` learns how to stop,
 * which finishes what is in hand and leaves the rest to the others at once. Throws what a person can act on
 * (`ConfigInvalid`, `DatabaseUnavailable`).
 */
export async function startWorker(config: WorkerConfig, closing: Closing, say: (line: string) => void): Promise<void> {
  const storage = await openStorage(besideTheServer(config), KEEPING, closing, say);
  const { database, store, checks } = storage;
  const clock = new SystemClock();
  checks.also(installationChecks(database, clock));
  const projections = new ProjectionRunner(database, store, PROJECTIONS, clock);
  const survivors = survivorSideOf(storage, clock);
  const { host, healthPort: port } = config;
  if (port !== undefined)
    closing.then(
      await serveHealth({ host, port }, () => readinessOf(database, statusOfAll(projections, survivors), checks)),
    );
  const sending = await sendingOf(config, storage, closing, say);
  closing.then(startJobs([...jobsOf(storage), ...sending], { clock, turns: new JobTurns(database), report: say }));
  closing.then(followLikenesses(likenessWatchesOf(storage), clock, say));
  for (const runner of [projections, survivors.projections]) {
    closing.then(() => runner.stop());
    await runner.start();
  }
}

/** The job that sends; none, and a word about it, where the worker does not know to what its messages should lead. */
async function sendingOf(
  { publicAddress, mail, dataFolder }: WorkerConfig,
  storage: Storage,
  closing: Closing,
  say: (line: string) => void,
): Promise<readonly Job[]> {
  if (publicAddress === undefined) {
    say('This worker sends no messages: set PUBLIC_ADDRESS to where browsers reach the server.');
    return [];
  }
  const clock = new SystemClock();
  const carrier = carriersOf(mail, new MailboxFiles(join(dataFolder, 'mailbox')), clock);
  return [await startOutgoing({ ...storage, clock, carrier, publicAddress, report: say }, closing)];
}
