import { readableDate } from '#kernel';
import type { RecordedEvent } from '#event-store';
import { timeText } from '#web';
import { pageOf } from '../domain/pages.js';
import type { Standpoint } from '../domain/standpoint.js';
import { kindOf, STREAM_KINDS, streamReference, type StreamKind } from '../domain/stream-kinds.js';
import { byDay, entriesOf, type Day, type Entry } from '../domain/timeline.js';
import type { Words } from '../case-history/words.js';
import { eventAddress, historyAddress, type Place } from './replay.address.js';

/** The timeline of what is known, one page of it, day by day. */
export interface TimelineView {
  readonly days: readonly DayView[];
  readonly isEmpty: boolean;
  /** Why nothing is listed, when a filter hides it. */
  readonly hiddenBy?: string;
  readonly count: string;
  readonly pages: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly newestFirst: boolean;
  readonly showAll: string;
}

export interface DayView {
  readonly title: string;
  readonly quiet?: string;
  readonly entries: readonly EntryView[];
}

export interface EntryView {
  readonly number: number;
  readonly sentence: string;
  readonly time: string;
  readonly by: string;
  readonly reference: string;
  readonly late?: string;
  readonly here: boolean;
  readonly recordHref: string;
  readonly standHref: string;
}

/** The entries that the place asks for: its kind, its order and its page, or else the page on which the reader stands. */
export function timelineView(
  caseId: string,
  standpoint: Standpoint<RecordedEvent>,
  place: Place,
  words: Words,
): TimelineView {
  const newestFirst = place.order !== 'oldest';
  const all = entriesOf(standpoint).filter(({ event }) => !place.type || kindOf(event.stream) === place.type);
  const ordered = newestFirst ? all.toReversed() : all;
  const { items, page, pages, total } = pageOf(ordered, place.page ?? (newestFirst ? 1 : Infinity));
  const days = byDay(items).map((day) => dayView(caseId, day, place, words));
  return {
    ...{ days, isEmpty: total === 0, newestFirst, count: countText(total, page, items.length) },
    pages: pages > 1 ? pageLinks(caseId, place, page, pages) : [],
    showAll: historyAddress(caseId, { ...place, type: undefined, page: undefined }),
    ...(place.type && { hiddenBy: labelOfKind(place.type) }),
  };
}

function dayView(caseId: string, day: Day<RecordedEvent>, place: Place, words: Words): DayView {
  return {
    title: readableDate(day.on),
    entries: day.entries.map((entry) => entryView(caseId, entry, place, words)),
    ...(day.quietDays > 0 && { quiet: `${day.quietDays} days with no events` }),
  };
}

function entryView(caseId: string, entry: Entry<RecordedEvent>, place: Place, words: Words): EntryView {
  const { event, number, time, daysLate, here } = entry;
  const standing = { ...place, at: number, on: undefined, time: undefined, page: undefined };
  return {
    ...{ number, here, sentence: words.sentence(event), by: words.recordedBy(event), time: timeText(time) },
    reference: streamReference(event.stream) ?? '',
    recordHref: eventAddress(caseId, event.meta.eventId),
    standHref: historyAddress(caseId, standing),
    ...(daysLate > 0 && { late: lateText(daysLate) }),
  };
}

/** "Recorded 6 days later": a late entry is never shown as if it had been known at the time. */
export const lateText = (days: number): string => `Recorded ${days} ${days === 1 ? 'day' : 'days'} later`;

function pageLinks(caseId: string, place: Place, current: number, pages: number) {
  return Array.from({ length: pages }, (_, index) => index + 1).map((page) => ({
    ...{ text: String(page), current: page === current },
    href: historyAddress(caseId, { ...place, page }),
  }));
}

function countText(total: number, page: number, shown: number): string {
  const events = total === 1 ? '1 event' : `${total} events`;
  const first = (page - 1) * 25 + 1;
  return shown < total ? `Events ${first} to ${first + shown - 1} of ${total} in this list` : `${events} in this list`;
}

const labelOfKind = (type: StreamKind): string => STREAM_KINDS.codes.find(({ code }) => code === type)?.label ?? type;
