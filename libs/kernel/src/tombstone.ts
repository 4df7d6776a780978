import { BY_DECISION, ERASED_DATE, ERASED_TEXT } from './erased.js';
import type { IsoDate } from './london-time.js';
import { readableDate } from './readable-date.js';

/** What stands in a field that pointed at a record, once that was erased or where it may not be opened. */
export const ERASED_ID = '00000000-0000-0000-0000-000000000000';

/** The decision by which a record was erased, and the day on which its keys were destroyed. */
export interface Tombstone {
  /** What people call the decision: `D-…`. */
  readonly reference: string;
  readonly on: IsoDate;
}

/** "Erased by decision D-4F7K-2M9P on 4 February 2026": what is read where a value was. */
export const tombstoneText = ({ reference, on }: Tombstone): string =>
  `${BY_DECISION} ${reference} on ${readableDate(on)}`;

const TEXTS = /\[erased\](?: \[erased\])*/g;

/** A text in which `instead` stands for each erased value, once for a name of several parts. */
export const withoutMarkers = (text: string, instead: string): string => text.replaceAll(TEXTS, instead);

/**
 * Whether a value is what is left of an erased one: text, date, instant or id of that kind, an empty list, `false`, or an
 * object of nothing else. Ask only of fields whose record was erased: a list may be empty by itself.
 */
export function isErased(value: unknown): boolean {
  if (typeof value === 'string')
    return [ERASED_TEXT, ERASED_DATE, `${ERASED_DATE}T00:00:00.000Z`, ERASED_ID].includes(value);
  if (value === undefined || value === null || value === false) return true;
  if (Array.isArray(value)) return value.every(isErased);
  return typeof value === 'object' && Object.values(value).every(isErased);
}

/**
 * The same value in which `told` (see `tombstoneText`) stands for each text, code, date and id of an erased record, at any
 * depth; the value itself where nothing was erased. What is left of a list, a number or a flag does not say that it was
 * erased: whoever reads it has to.
 */
export function withTombstone<Value>(value: Value, told: string | undefined): Value {
  return told === undefined ? value : (replaced(value, told) as Value);
}

function replaced(value: unknown, told: string): unknown {
  if (typeof value === 'string') return isErased(value) ? told : withoutMarkers(value, told);
  if (Array.isArray(value)) return value.map((item) => replaced(item, told));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, replaced(one, told)]));
}
