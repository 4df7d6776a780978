import { CATALOGUE, jobsOf, MIGRATIONS, PROJECTIONS } from '#installation';
import { JobTurns, startJobs } from '#jobs';
import { SystemClock } from '#kernel';
import { readinessOf } from '#program';
import { ProjectionRunner } from '#projections';
import { Closing, openStorage } from '#storage';
import type { WorkerConfig } from './config.js';
import { serveHealth } from './health-endpoint.js';
import { besideTheServer } from './worker-database.js';

/** A worker at work. */
export interface RunningWorker {
  /** Finishes what is in hand, leaves the rest to the others and closes everything. */
  stop(): Promise<void>;
}

/**
 * Keeps the read models up to date and runs the jobs, together with any other worker on the same database: each is done by
 * one of them at a time. Throws what a person can act on (`ConfigInvalid`, `DatabaseUnavailable`); what was opened is closed.
 */
export async function startWorker(config: WorkerConfig, say: (line: string) => void): Promise<RunningWorker> {
  const closing = new Closing();
  try {
    const keeping = { catalogue: CATALOGUE, migrations: MIGRATIONS };
    const { database, store } = await openStorage(besideTheServer(config), keeping, closing, say);
    const clock = new SystemClock();
    const projections = new ProjectionRunner(database, store, PROJECTIONS, clock);
    const { host, healthPort: port } = config;
    if (port !== undefined) closing.then(await serveHealth({ host, port }, () => readinessOf(database, projections)));
    closing.then(() => projections.stop());
    await projections.start();
    closing.then(startJobs(jobsOf({ database, store }), { clock, turns: new JobTurns(database), report: say }));
    return { stop: () => closing.run() };
  } catch (error) {
    await closing.run().catch(() => {}); // the first fault is the one to tell of
    throw error;
  }
}
