import { londonTime, readableDate } from '#kernel';
import { timeText } from '#web';
import type { Standpoint } from '../domain/standpoint.js';
import { historyAddress, type Place } from './replay.address.js';

/** Where the reader stands, in words, and the ways to the places beside it. */
export interface StandpointView {
  readonly title: string;
  readonly isNow: boolean;
  readonly place: string;
  readonly clock: string;
  /** How many later events are not on the page. */
  readonly notYet: number;
  readonly notYetText: string;
  readonly steps: readonly Step[];
  readonly slider: { readonly max: number; readonly value: number; readonly text: string };
  readonly clocks: readonly {
    readonly text: string;
    readonly hint: string;
    readonly href: string;
    readonly current: boolean;
  }[];
}

/** One way from here; without `href` there is nothing in that direction. */
export interface Step {
  readonly text: string;
  readonly href?: string;
  readonly rel?: 'prev' | 'next';
}

/** The words and ways of a standpoint. `otherNumber` is the place of the same event on the other clock. */
export function standpointView(
  caseId: string,
  standpoint: Standpoint,
  place: Place,
  otherNumber: number,
): StandpointView {
  const { number, total, by } = standpoint;
  const text = number === 0 ? `Before event 1 of ${total}` : `Event ${number} of ${total}`;
  return {
    title: titleOf(standpoint),
    isNow: by === 'now',
    place: text,
    clock: CLOCK_SENTENCES[standpoint.basis],
    notYet: total - number,
    notYetText: notYetText(standpoint),
    steps: stepsFrom(caseId, standpoint, place),
    slider: { max: total, value: number, text },
    clocks: clocksFor(caseId, standpoint, place, otherNumber),
  };
}

const CLOCK_SENTENCES = {
  recorded: 'It shows what was on record at that moment, and nothing that was entered later.',
  happened: 'It shows what had happened by that moment, with what was entered later about it.',
} as const;

function titleOf({ by, number, instant, today }: Standpoint): string {
  if (by === 'now') return 'The case as it is known now';
  if (number === 0) return `Nothing was known of this case on ${readableDate(today)}`;
  const time = londonTime(instant);
  if (by === 'date' && time === '23:59') return `The case as it was at the end of ${readableDate(today)}`;
  return `The case as it was at ${timeText(time)} on ${readableDate(today)}`;
}

function notYetText({ number, total, basis }: Standpoint): string {
  const later = total - number;
  const events = later === 1 ? '1 later event is' : `${later} later events are`;
  const why = { recorded: 'had not been recorded yet', happened: 'had not happened yet' }[basis];
  return `${events} not on this page: at this moment ${later === 1 ? 'it' : 'they'} ${why}.`;
}

function stepsFrom(caseId: string, { number, total, by }: Standpoint, place: Place): Step[] {
  const to = (at: number | undefined): string =>
    historyAddress(caseId, { ...place, at, on: undefined, time: undefined, page: undefined });
  return [
    { text: 'First', ...(number > 1 && { href: to(1) }) },
    { text: 'Previous', rel: 'prev', ...(number > 1 && { href: to(number - 1) }) },
    { text: 'Next', rel: 'next', ...(number < total && { href: to(number + 1) }) },
    { text: 'Now', ...(by !== 'now' && { href: to(undefined) }) },
  ];
}

function clocksFor(caseId: string, { basis, by }: Standpoint, place: Place, otherNumber: number) {
  const to = (other: Standpoint['basis']): string => {
    const at = other === basis || by !== 'event' ? place.at : otherNumber;
    const kept = other === basis ? place : { ...place, compare: undefined };
    return historyAddress(caseId, { ...kept, at, basis: other, page: undefined });
  };
  return [
    { text: 'What was on record', hint: 'by when it was entered', href: to('recorded'), current: basis === 'recorded' },
    { text: 'What had happened', hint: 'by when it took place', href: to('happened'), current: basis === 'happened' },
  ];
}
