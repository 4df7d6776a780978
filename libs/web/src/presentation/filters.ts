import * as kernel from '#kernel';
import {
  isCodeList,
  isIsoDate,
  labelOf,
  londonDate,
  londonTime,
  readableDate,
  type CodeList,
  type IsoDate,
} from '#kernel';
import nunjucks from 'nunjucks';
import type { FieldError } from '../forms/check-form.js';
import { datetimeText, timeText, workingDaysText } from './dates.js';
import { escaped } from './escaped.js';

type Html = nunjucks.runtime.SafeString;
const html = (text: string): Html => new nunjucks.runtime.SafeString(text);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const timeElement = (machine: string, words: string): Html =>
  html(`<time datetime="${escaped(machine)}">${escaped(words)}</time>`);

/** `{{ dueOn | date }}`: "3 March 2026" in a time element, from an ISO date or an instant. Nothing gives nothing. */
export function asDate(value: unknown): Html | string {
  const date = value instanceof Date ? londonDate(value) : textOf(value);
  return isIsoDate(date) ? timeElement(date, readableDate(date)) : instantOr(date, (instant) => asDate(instant));
}

/** `{{ recordedAt | datetime }}`: "3 March 2026 at 2:05pm" in a time element, on a clock in England and Wales. */
export function asDatetime(value: unknown): Html | string {
  if (value instanceof Date) return timeElement(value.toISOString(), datetimeText(value));
  return instantOr(textOf(value), asDatetime);
}

/** `{{ recordedAt | time }}`: "2:05pm" in a time element, where the date stands beside it. */
export function asTime(value: unknown): Html | string {
  if (value instanceof Date) return timeElement(value.toISOString(), timeText(londonTime(value)));
  return instantOr(textOf(value), asTime);
}

function instantOr(text: string, show: (instant: Date) => Html | string): Html | string {
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text) : undefined;
  return instant && !Number.isNaN(instant.getTime()) ? show(instant) : text;
}

/** `{{ dueOn | workingDays }}` or `{{ dueOn | workingDays(today) }}`: "2 working days left". */
export const asWorkingDays = (dueOn: IsoDate, today?: IsoDate): string => (dueOn ? workingDaysText(dueOn, today) : '');

const exported: readonly unknown[] = Object.values(kernel);
const CODE_LISTS = new Map(exported.filter(isCodeList).map((list) => [list.name, list]));

/** `{{ code | label('barrier') }}` or `{{ code | label(LIST) }}`: what people read for a code; a list of codes joined by commas. */
export function asLabel(code: unknown, list: CodeList | string): string {
  if (Array.isArray(code)) return code.map((each) => asLabel(each, list)).join(', ');
  const known = typeof list === 'string' ? CODE_LISTS.get(list) : list;
  const text = typeof code === 'string' ? code : '';
  return known ? labelOf(known, text) : text;
}

/** `{{ note | lines }}`: text that somebody typed, its line breaks kept. */
export const asLines = (text: unknown): Html | string =>
  typeof text === 'string' ? html(escaped(text).replaceAll('\n', '<br>')) : '';

/** `errorMessage: errorFor(errors, 'reason')` for a macro: the error of a field, or false. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): { text: string } | false {
  const error = errors?.find((each) => each.field === field);
  return error ? { text: error.text } : false;
}
