import { BANK_HOLIDAYS } from './bank-holidays.js';
import { STANDARD_CLOCK_TERMS } from './clock-terms.js';
import { addDays, londonDate, londonTime, type IsoDate } from './london-time.js';

/** Monday to Friday and not a bank holiday in England and Wales. */
export function isWorkingDay(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !BANK_HOLIDAYS.has(date);
}

/** The first working day on or after `date`. */
export function workingDayFrom(date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The working day `count` working days after `date`; 0 gives `date` itself when it is one, else the next. */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  let day = workingDayFrom(date);
  for (let left = count; left > 0; left--) day = workingDayFrom(addDays(day, 1));
  return day;
}

/** Working days from `from` (not counted) to `to` (counted); negative when `to` lies before `from`. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  const [earlier, later, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let day = addDays(earlier, 1); day <= later; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return sign * count;
}

/** The last working day before `date`. */
export function workingDayBefore(date: IsoDate): IsoDate {
  let day = addDays(date, -1);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/**
 * The day on which a clock that starts at `instant` counts as started, with weekends, bank holidays and the cut-off applied:
 * at `cutOff` (`HH:mm`, on a wall clock in England and Wales) or later it is the next working day.
 */
export function clockStartsOn(instant: Date, cutOff: string = STANDARD_CLOCK_TERMS.cutOff): IsoDate {
  const date = londonDate(instant);
  return isWorkingDay(date) && londonTime(instant) < cutOff ? date : workingDayFrom(addDays(date, 1));
}
