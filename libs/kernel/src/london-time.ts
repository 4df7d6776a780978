/** A calendar date in ISO form, `2025-03-14`. What it means on a clock depends on the place: see `londonDate`. */
export type IsoDate = string;

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: Date): Record<string, string> {
  return Object.fromEntries(LONDON.formatToParts(instant).map(({ type, value }) => [type, value]));
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The date in the hour that was asked for last: a replay asks for one instant after the other, and formatting is slow. */
let lastAsked = { hour: Number.NaN, date: '' };

/** The date on a wall calendar in England and Wales at `instant`. */
export function londonDate(instant: Date): IsoDate {
  const hour = Math.floor(instant.getTime() / HOUR_MS); // since 1970 London's clocks are whole hours from UTC
  if (hour === lastAsked.hour) return lastAsked.date;
  const { year, month, day } = partsOf(instant);
  const date = `${year}-${month}-${day}`;
  if (hour >= 0) lastAsked = { hour, date };
  return date;
}

/** The time on a wall clock in England and Wales at `instant`, as `HH:mm`. */
export function londonTime(instant: Date): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/**
 * The instant of a wall-clock time in England and Wales. A time that the spring change skips becomes one hour later;
 * a time that the autumn change repeats is the first of the two.
 */
export function londonInstant(date: IsoDate, time = '00:00'): Date {
  const asIfUtc = new Date(`${date}T${time}:00.000Z`);
  const summer = new Date(asIfUtc.getTime() - 3_600_000);
  if (londonDate(summer) === date && londonTime(summer) === time) return summer;
  return asIfUtc;
}

/** Whether `text` is a date that exists: 2025-02-30 does not, nor does any of a year 0, which no calendar of ours and no database has. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whole days from one date to another; negative when the second comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** `date` moved by whole days, forwards or (negative) back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const instant = new Date(`${date}T00:00:00.000Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/**
 * The same day `months` later, or the last day of that month where it has no such day: how the month counts in which a person
 * who uses a right is answered (UK GDPR Article 12(3), ICO).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
