import published from './bank-holidays/england-and-wales.json';
import type { IsoDate } from './london-time.js';

/** Where the list was published, for whoever adds a year to `bank-holidays/england-and-wales.json`. */
const BANK_HOLIDAYS_SOURCE = published.source;

/** The last year whose bank holidays are known. Beyond it only weekends count as free, and the health page says so long before. */
export const BANK_HOLIDAYS_LAST_YEAR = published.lastYear;

/** Bank holidays of England and Wales, extraordinary ones (a coronation, a funeral) included. */
export const BANK_HOLIDAYS: ReadonlySet<IsoDate> = new Set(
  Object.entries(published.years).flatMap(([year, days]) => days.map((day) => `${year}-${day}`)),
);

/** How well the list covers the days that clocks count on: one line of the health page. */
export interface BankHolidayCheck {
  readonly name: 'bank-holidays';
  readonly colour: 'green' | 'amber' | 'red';
  readonly says: string;
}

/**
 * Amber as soon as the year after `today`'s is missing, because clocks that start this year end in it; red when this one is.
 * A date that was fixed without a bank holiday stays as it was fixed.
 */
export function bankHolidayCheck(today: IsoDate, lastYear: number = BANK_HOLIDAYS_LAST_YEAR): BankHolidayCheck {
  const year = Number(today.slice(0, 4));
  const known = `Bank holidays of England and Wales are known to the end of ${lastYear}`;
  if (lastYear > year) return { name: 'bank-holidays', colour: 'green', says: `${known}.` };
  const advice = `Add the next year from ${BANK_HOLIDAYS_SOURCE} to libs/kernel/src/bank-holidays/england-and-wales.json`;
  const colour = lastYear === year ? 'amber' : 'red';
  return {
    name: 'bank-holidays',
    colour,
    says: `${known}, so clocks that end later take them for working days. ${advice}.`,
  };
}
