import { setTimeout as pause } from 'node:timers/promises';

/**
 * Sends `perSecond` pieces of work a second for `seconds`, whether or not earlier ones are answered, as the world does. The
 * milliseconds from when each was due to its answer: a late start counts against the figure.
 */
export async function steadily(perSecond: number, seconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const began = performance.now();
  const count = perSecond * seconds;
  const taken: Promise<number>[] = [];
  while (taken.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond));
    while (taken.length < due) {
      const dueAt = began + (taken.length / perSecond) * 1000;
      taken.push(work().then(() => performance.now() - dueAt));
    }
    await pause(1);
  }
  return Promise.all(taken);
}
