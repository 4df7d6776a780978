import { atWork, castEvents, REFERRERS, type AtWork } from './cast.js';
import { EarliestFirst } from './earliest-first.js';
import type { Told } from './life-told.js';
import { personLife, REFERRALS_OF_A_PERSON } from './person-life.js';

export const VOLUME_NOW = new Date('2026-03-01T17:00:00.000Z');
const DAY_MS = 86_400_000;

/** What happened until `VOLUME_NOW`: about so many referrals among these, since a day. */
export interface Volume {
  readonly referrals: number;
  readonly among: AtWork;
  readonly began: Date;
}

/** Ten years. */
export const VOLUME_DAYS = 3_652;

/** So many referrals to all services within ten years, unless it is said otherwise; from nine in the morning. */
export function volumeOf(referrals: number, { among = atWork(), days = VOLUME_DAYS } = {}): Volume {
  const began = new Date(VOLUME_NOW.getTime() - days * DAY_MS);
  began.setUTCHours(9, 0, 0, 0);
  return { referrals, among, began };
}

interface Life {
  readonly told: readonly Told[];
  next: number;
}

/**
 * Everything that happened, in order of time; the same every time. `isLast` is said with the last event of a life: nothing is
 * written to its streams any more. What is still running at the end is cut off there.
 */
export function* volumeEvents({ referrals, among, began }: Volume): Generator<Told & { readonly isLast: boolean }> {
  const [holder] = REFERRERS;
  const from = began.getTime();
  for (const [stream, event] of holder ? castEvents(began.toISOString().slice(0, 10)) : [])
    if (holder) yield { at: from, stream, event, by: holder, role: 'administrator', isLast: true };
  const persons = Math.max(1, Math.round(referrals / REFERRALS_OF_A_PERSON));
  const apart = (VOLUME_NOW.getTime() - from) / persons;
  const lives = new EarliestFirst<Life>(({ told, next }) => told[next]?.at ?? Infinity);
  for (let n = 0; n < persons; n++) {
    const start = Math.round(from + n * apart);
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
