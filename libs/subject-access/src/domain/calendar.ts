import type { IsoDate } from '#kernel';

const DAY_MS = 86_400_000;
const instantOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00.000Z`);
const dateOf = (instant: number): IsoDate => new Date(instant).toISOString().slice(0, 10);

/** The same day `months` later, or the last day of that month where it has no such day (UK GDPR Article 12(3), ICO). */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

export const daysAfter = (date: IsoDate, days: number): IsoDate => dateOf(instantOf(date) + days * DAY_MS);

/** Whole days from `from` to `to`. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (instantOf(to) - instantOf(from)) / DAY_MS;
