import { londonDate, londonInstant, type IsoDate } from '#kernel';
import { clockOf, inOrder, type Basis } from './basis.js';
import type { PastEvent } from './past-event.js';

/** What a person asked to see: an event by its number, a date with or without a time, or nothing, which means now. */
export interface Asked {
  readonly basis: Basis;
  readonly at?: number;
  readonly on?: IsoDate;
  /** `HH:mm` on a London clock; only together with `on`. */
  readonly time?: string;
}

/** A place in the history of a case, and what can be seen from there. */
export interface Standpoint<Event extends PastEvent = PastEvent> {
  readonly basis: Basis;
  /** How the place was chosen: it decides how the place is described. */
  readonly by: 'event' | 'date' | 'now';
  /** How many of the events lie at or before it; the number of the event stood on. 0 is before the first. */
  readonly number: number;
  readonly total: number;
  /** The moment itself. Deadlines are judged against it, never against the clock of whoever is reading. */
  readonly instant: Date;
  readonly today: IsoDate;
  /** The events at or before it, in the order of the basis. What comes later is not here at all. */
  readonly known: readonly Event[];
}

/**
 * Finds the place asked for among the events of a case. A number beyond the last event is the last event; 0 is just before the first.
 * A date alone means the end of that day; a time means the end of that minute, because that is how times are written on the page.
 */
export function standAt<Event extends PastEvent>(events: readonly Event[], asked: Asked, now: Date): Standpoint<Event> {
  const ordered = inOrder(asked.basis, events);
  const { by, number, instant } = locate(ordered, asked, now);
  const place = { basis: asked.basis, by, number, total: ordered.length, instant, today: londonDate(instant) };
  return { ...place, known: ordered.slice(0, number) };
}

type Place = Pick<Standpoint, 'by' | 'number' | 'instant'>;

function locate(ordered: readonly PastEvent[], { basis, at, on, time }: Asked, now: Date): Place {
  if (on !== undefined) {
    const instant = endOf(on, time);
    return { by: 'date', number: countUpTo(ordered, basis, instant), instant };
  }
  if (at === undefined) return { by: 'now', number: ordered.length, instant: now };
  const number = Math.min(at, ordered.length);
  return { by: 'event', number, instant: instantOf(ordered, basis, number, now) };
}

/** The clock of the event stood on; just before the first event when that is where the reader stands. */
function instantOf(ordered: readonly PastEvent[], basis: Basis, number: number, now: Date): Date {
  const [first] = ordered;
  const event = ordered[number - 1];
  if (event) return clockOf(basis, event);
  return first ? new Date(clockOf(basis, first).getTime() - 1) : now;
}

/** The last instant of a day or, with a time, of that minute in London. */
export function endOf(on: IsoDate, time?: string): Date {
  const start = londonInstant(on, time ?? '23:59');
  return new Date(start.getTime() + 59_999);
}

function countUpTo(ordered: readonly PastEvent[], basis: Basis, instant: Date): number {
  return ordered.filter((event) => clockOf(basis, event) <= instant).length;
}
