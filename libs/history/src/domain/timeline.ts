import { daysBetween, londonDate, londonTime, type IsoDate } from '#kernel';
import { clockOf, type Basis } from './basis.js';
import type { PastEvent } from './past-event.js';
import type { Standpoint } from './standpoint.js';

/** Days between two events of a case that are worth remarking on: nothing was recorded in all that time. */
const QUIET_DAYS = 14;

/** One event in its place: its number, its day and time on the clock of the page, and how late it was entered. */
export interface Entry<Event extends PastEvent = PastEvent> {
  readonly number: number;
  readonly event: Event;
  readonly on: IsoDate;
  readonly time: string;
  /** Whole London days between its happening and its record; 0 when it was entered on the day. */
  readonly daysLate: number;
  /** True for the event that the reader stands on. */
  readonly here: boolean;
}

/** The entries of one London day. `quietDays` counts the days without an event before it, when that is remarkable. */
export interface Day<Event extends PastEvent = PastEvent> {
  readonly on: IsoDate;
  readonly entries: readonly Entry<Event>[];
  readonly quietDays: number;
}

/** Every event that is known from where the reader stands, numbered in the order of the basis. */
export function entriesOf<Event extends PastEvent>({ known, basis, number }: Standpoint<Event>): Entry<Event>[] {
  return known.map((event, index) => entry(event, basis, index + 1, index + 1 === number));
}

function entry<Event extends PastEvent>(event: Event, basis: Basis, number: number, here: boolean): Entry<Event> {
  const clock = clockOf(basis, event);
  return { number, event, on: londonDate(clock), time: londonTime(clock), daysLate: daysLate(event), here };
}

/** How many days after it happened an event was entered. */
export function daysLate({ occurredAt, recordedAt }: Pick<PastEvent, 'occurredAt' | 'recordedAt'>): number {
  return Math.max(0, daysBetween(londonDate(occurredAt), londonDate(recordedAt)));
}

/** Groups entries by day in the order given, whichever way round that is. */
export function byDay<Event extends PastEvent>(entries: readonly Entry<Event>[]): Day<Event>[] {
  const days: Day<Event>[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.on === entry.on) days[days.length - 1] = { ...last, entries: [...last.entries, entry] };
    else days.push({ on: entry.on, entries: [entry], quietDays: quietDays(last?.on, entry.on) });
  }
  return days;
}

function quietDays(one: IsoDate | undefined, other: IsoDate): number {
  const between = one === undefined ? 0 : Math.abs(daysBetween(one, other)) - 1;
  return between >= QUIET_DAYS ? between : 0;
}
