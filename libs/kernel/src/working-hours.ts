import { addDays, londonDate, londonInstant } from './london-time.js';
import { workingDayFrom } from './working-days.js';

/** When a working day begins and ends on a wall clock in England and Wales: hours outside of it are nobody's at work. */
const BEGINS_AT = '09:00';
const ENDS_AT = '17:00';
const HOUR_MS = 3_600_000;

/**
 * The instant `hours` working hours after `at`: between 09:00 and 17:00 on working days in England and Wales. What begins outside
 * of them begins at the next 09:00, and what the day does not leave is counted on from the next one. The cut-off is a rule for
 * days and not for hours.
 */
export function addWorkingHours(at: Date, hours: number): Date {
  let left = hours * HOUR_MS;
  let day = workingDayFrom(londonDate(at));
  let from = later(at, londonInstant(day, BEGINS_AT));
  while (from.getTime() + left > endOf(day)) {
    left -= Math.max(0, endOf(day) - from.getTime());
    day = workingDayFrom(addDays(day, 1));
    from = londonInstant(day, BEGINS_AT);
  }
  return new Date(from.getTime() + left);
}

const endOf = (day: string): number => londonInstant(day, ENDS_AT).getTime();

const later = (one: Date, other: Date): Date => (one > other ? one : other);
