import type { IsoDate } from '#kernel';

/** The day by which to answer: the same day of the next month, or its last where it has no such day (UK GDPR Article 12(3), ICO). */
export function oneMonthAfter(date: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
