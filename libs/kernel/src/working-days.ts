import { BANK_HOLIDAYS } from './bank-holidays.js';
import { addDays, londonDate, londonTime, type IsoDate } from './london-time.js';

/** A referral that arrives at or after this time counts from the next working day (mission §6.2; the rule of the approved premises service). */
export const CUT_OFF = '13:00';

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

/** The day on which a clock that starts at `instant` counts as started: the 13:00 cut-off, weekends and bank holidays applied. */
export function clockStartsOn(instant: Date): IsoDate {
  const date = londonDate(instant);
  return isWorkingDay(date) && londonTime(instant) < CUT_OFF ? date : workingDayFrom(addDays(date, 1));
}
