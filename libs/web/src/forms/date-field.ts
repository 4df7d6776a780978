import { DateParts, DATE_PARTS, isRealDate } from './date-parts.js';
import { declareField, filledIn, type FieldRule, type Posted, type Source } from './field.js';
import { formToday } from './form-clock.js';
import { subjectOf } from './label.js';

export interface DateOptions {
  /** Begins the error sentences; without it they begin with what `required` asks for, or "The date". */
  readonly label?: string;
  readonly required?: string;
  /** Today or earlier. */
  readonly notFuture?: true;
  /** Today or later. */
  readonly notPast?: true;
}

/** A calendar date as an ISO string. Pages post `<name>-day`, `<name>-month` and `<name>-year`; JSON holds `2026-03-03`. */
export function DateField(options: DateOptions = {}): PropertyDecorator {
  const subject = subjectOf(options, 'The date');
  return declareField({
    optional: !options.required,
    openApi: { type: String, format: 'date', description: subject, example: '2026-03-03' },
    rules: [
      ...(options.required ? [filledIn(options.required)] : []),
      allParts(subject),
      realParts(subject),
      realDate(subject),
      ...(options.notFuture ? [notFuture(subject)] : []),
      ...(options.notPast ? [notPast(subject)] : []),
    ],
    read: readDate,
    entered: (posted, name) =>
      Object.fromEntries(DATE_PARTS.map((part) => [`${name}-${part}`, typed(posted, name, part)])),
    anchor: (value, name) =>
      `${name}-${value instanceof DateParts ? (value.missing[0] ?? value.wrong ?? 'day') : 'day'}`,
  });
}

const typed = (posted: Posted, name: string, part: string): string => {
  const value = posted[`${name}-${part}`];
  return typeof value === 'string' ? value : '';
};

function readDate(value: unknown, source: Source, posted: Posted, name: string): unknown {
  if (source === 'json' || (typeof value === 'string' && value !== '')) return value ?? undefined;
  const [day = '', month = '', year = ''] = DATE_PARTS.map((part) => typed(posted, name, part).trim());
  const parts = new DateParts(day, month, year);
  return parts.isEmpty ? undefined : (parts.date ?? parts);
}

const allParts = (subject: string): FieldRule => ({
  code: 'date-incomplete',
  message: (value) => `${subject} must include a ${value instanceof DateParts ? value.missing.join(' and ') : 'day'}`,
  holds: (value) => !(value instanceof DateParts) || value.missing.length === 0,
});

const PART_MESSAGES = {
  day: 'must have a day from 1 to 31',
  month: 'must have a month from 1 to 12',
  year: 'must have a year of 4 numbers, like 2026',
};

const realParts = (subject: string): FieldRule => ({
  code: 'date-part',
  message: (value) => `${subject} ${PART_MESSAGES[(value instanceof DateParts && value.wrong) || 'day']}`,
  holds: (value) => !(value instanceof DateParts) || value.wrong === undefined,
});

const realDate = (subject: string): FieldRule => ({
  code: 'not-a-date',
  message: (value) => `${subject} must be a real date, like ${value instanceof DateParts ? '27 3 2026' : '2026-03-27'}`,
  holds: (value) => typeof value === 'string' && isRealDate(value),
});

const notFuture = (subject: string): FieldRule => ({
  code: 'in-the-future',
  message: `${subject} must be today or in the past`,
  holds: (value) => String(value) <= formToday(),
});

const notPast = (subject: string): FieldRule => ({
  code: 'in-the-past',
  message: `${subject} must be today or in the future`,
  holds: (value) => String(value) >= formToday(),
});
