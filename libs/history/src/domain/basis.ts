import { codeList, type CodeOf } from '#kernel';
import type { PastEvent } from './past-event.js';

/**
 * The two clocks of a case. `recorded` answers "what did we know then?", `happened` answers "what had taken place by then,
 * as we know now?". A page shows one of them and says which; they are never mixed.
 */
export const BASES = codeList('history-basis', {
  recorded: 'What was on record',
  happened: 'What had happened',
});
export type Basis = CodeOf<typeof BASES>;

/** The instant of `event` on the chosen clock. */
export function clockOf(basis: Basis, event: PastEvent): Date {
  return basis === 'recorded' ? event.recordedAt : event.occurredAt;
}

/** The events in the order of the chosen clock. The log's own order decides between equals, so the answer is always the same. */
export function inOrder<Event extends PastEvent>(basis: Basis, events: readonly Event[]): Event[] {
  return events.toSorted((one, other) => byClock(basis, one, other) || byPosition(one, other));
}

function byClock(basis: Basis, one: PastEvent, other: PastEvent): number {
  return basis === 'recorded' ? 0 : one.occurredAt.getTime() - other.occurredAt.getTime();
}

function byPosition(one: PastEvent, other: PastEvent): number {
  if (one.position === other.position) return 0;
  return one.position < other.position ? -1 : 1;
}
