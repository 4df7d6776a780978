import {
  followLikenesses,
  jobsOf,
  KEEPING,
  likenessWatchesOf,
  PROJECTIONS,
  statusOfAll,
  survivorSideOf,
} from '#installation';
import { JobTurns, startJobs } from '#jobs';
import { SystemClock } from '#kernel';
import { readinessOf } from '#program';
import { ProjectionRunner } from '#projections';
import { openStorage, type Closing } from '#storage';
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
  const projections = new ProjectionRunner(database, store, PROJECTIONS, clock);
  const survivors = survivorSideOf(storage, clock);
  const { host, healthPort: port } = config;
  if (port !== undefined)
    closing.then(
      await serveHealth({ host, port }, () => readinessOf(database, statusOfAll(projections, survivors), checks)),
    );
  closing.then(startJobs(jobsOf(storage), { clock, turns: new JobTurns(database), report: say }));
  closing.then(followLikenesses(likenessWatchesOf(storage), clock, say));
  for (const runner of [projections, survivors.projections]) {
    closing.then(() => runner.stop());
    await runner.start();
  }
}
