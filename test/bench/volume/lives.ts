import { atWork, castEvents, REFERRERS, type AtWork } from './cast.js';
import { EarliestFirst } from './earliest-first.js';
import type { Told } from './life-told.js';
import { personLife, REFERRALS_OF_A_PERSON } from './person-life.js';

/** Ten years, whatever the number of referrals. */
export const VOLUME_BEGAN = new Date('2016-03-01T09:00:00.000Z');
export const VOLUME_NOW = new Date('2026-03-01T17:00:00.000Z');

interface Life {
  readonly told: readonly Told[];
  next: number;
}

/**
 * Everything that happened to about that many referrals among these until `VOLUME_NOW`, in order of time. `isLast` is said with the last
 * event of a life: nothing is written to its streams any more. What is still running at the end is cut off there.
 */
export function* volumeEvents(
  referrals: number,
  among: AtWork = atWork(),
): Generator<Told & { readonly isLast: boolean }> {
  const [holder] = REFERRERS;
  const began = VOLUME_BEGAN.toISOString().slice(0, 10);
  for (const [stream, event] of holder ? castEvents(began) : [])
    if (holder) yield { at: VOLUME_BEGAN.getTime(), stream, event, by: holder, role: 'administrator', isLast: true };
  const persons = Math.max(1, Math.round(referrals / REFERRALS_OF_A_PERSON));
  const apart = (VOLUME_NOW.getTime() - VOLUME_BEGAN.getTime()) / persons;
  const lives = new EarliestFirst<Life>(({ told, next }) => told[next]?.at ?? Infinity);
  for (let n = 0; n < persons; n++) {
    const start = Math.round(VOLUME_BEGAN.getTime() + n * apart);
    yield* until(lives, start);
    lives.put({ told: personLife(n, new Date(start), among), next: 0 });
  }
  yield* until(lives, VOLUME_NOW.getTime());
}

function* until(lives: EarliestFirst<Life>, end: number): Generator<Told & { readonly isLast: boolean }> {
  for (let life = lives.peek(); life; life = lives.peek()) {
    const told = life.told[life.next];
    if (!told || told.at > end) return;
    lives.take();
    life.next++;
    const isLast = life.next === life.told.length;
    if (!isLast) lives.put(life);
    yield { ...told, isLast };
  }
}
