import type { Clock } from '#kernel';

/** Something that has to be looked at as time passes: a deadline that may have been missed. */
export interface Job {
  readonly name: string;
  run(now: Date): Promise<void>;
}

const EVERY_MS = 60_000;

/**
 * Runs the jobs once at start and then every minute, one after the other; a job that fails is reported by its name and
 * tried again the next minute. Gives the way to stop, which waits for a run under way.
 */
export function startClocks(clock: Clock, jobs: readonly Job[], report: (line: string) => void): () => Promise<void> {
  let running = Promise.resolve();
  const runAll = async () => {
    for (const job of jobs) {
      await job.run(clock.now()).catch((error: unknown) => {
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
    clearInterval(timer);
    return running;
  };
}
