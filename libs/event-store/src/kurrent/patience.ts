import { setTimeout as pause } from 'node:timers/promises';
import { StoreClosed, StoreUnavailable } from '../errors.js';
import { unavailable, verdictOn } from './kurrent-verdict.js';

const SHORTEST_MS = 20;
const LONGEST_MS = 1_000;

/** Half to one and a half of a rest that doubles with every try: many who wait for one server do not come back at once. */
export function restAfter(tries: number): number {
  return Math.min(SHORTEST_MS * 2 ** tries, LONGEST_MS) * (0.5 + Math.random());
}

/** Ends early, and quietly, when `signal` aborts. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}

/**
 * Does `work`, which may be done twice without harm, until it succeeds or `patienceMs` have passed. Throws `StoreUnavailable`,
 * `StoreClosed` soon after `closing` aborts, and errors of ours as they are.
 */
export async function patiently<T>(work: () => Promise<T>, patienceMs: number, closing: AbortSignal): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreUnavailable || error instanceof StoreClosed) throw error;
      if (verdictOn(error).kind !== 'unknown' || performance.now() > until) throw unavailable(error);
    }
    await rest(restAfter(tries), closing);
    if (closing.aborted) throw new StoreClosed();
  }
}
