import type { Evidence } from '../drill.js';
import { PLANTED } from './planted/index.js';
import { playSeed } from './play-seed.js';

/** Runs in which a planted mistake must have shown itself. */
const SEEDS_FOR_A_BUG = 100;

/** The first seed from `seed` on that finds each planted mistake. A run that merely breaks has found nothing. */
export async function findPlanted(
  seed: number,
  say: (done: number, total: number, words: string) => void,
): Promise<{ readonly found: Evidence; readonly all: boolean }> {
  const found: Record<string, number | string> = {};
  const bugs = Object.entries(PLANTED);
  for (const [index, [bug, environment]] of bugs.entries()) {
    for (let next = seed; found[bug] === undefined && next < seed + SEEDS_FOR_A_BUG; next++) {
      const { breach } = await playSeed(next, environment);
      if (breach && !breach.isAccident) found[bug] = next;
    }
    say(index + 1, bugs.length, 'planted mistakes looked for');
  }
  return { found: { ...missing(found), ...found }, all: Object.keys(found).length === bugs.length };
}

const missing = (found: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.keys(PLANTED).flatMap((bug) => (bug in found ? [] : [[bug, 'not found']])));
