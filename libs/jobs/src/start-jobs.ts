import type { Clock } from '#kernel';
import type { Job } from './job.js';
import type { JobTurns } from './job-turns.js';

const EVERY_MS = 60_000;

/** What jobs run with. */
export interface JobSurroundings {
  readonly clock: Clock;
  readonly turns: JobTurns;
  /** Told of a job that failed: its name and the kind of error, never more. */
  readonly report: (line: string) => void;
}

/**
 * Runs the jobs once at start and then every minute, one after the other and none that another process is running; a job
 * that fails is reported by its name and tried again the next minute. Gives the way to stop, which waits for a run under way.
 */
export function startJobs(jobs: readonly Job[], { clock, turns, report }: JobSurroundings): () => Promise<void> {
  let isStopping = false;
  let running = Promise.resolve();
  const runAll = async () => {
    for (const job of jobs) {
      if (isStopping) return;
      await turns
        .take(job.name, () => job.run(clock.now()))
        .catch((error: unknown) => {
          report(JSON.stringify({ job: job.name, error: error instanceof Error ? error.name : 'unknown' }));
        });
    }
  };
  const turn = () => {
    running = running.then(runAll);
  };
  turn();
  const timer = setInterval(turn, EVERY_MS);
  timer.unref();
  return () => {
    isStopping = true;
    clearInterval(timer);
    return running;
  };
}
