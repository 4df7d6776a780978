import { newId } from '#event-store';
import { isWorkingDay, londonDate, londonInstant, londonTime, workingDayFrom, addDays, type IsoDate } from '#kernel';

/** When the message of the day leaves, by the clock on the wall. */
const DAILY_AT = '08:00';

/** The day whose message tells of what happens at `now`: today's before eight on a working day, else the next one's. */
export function dailyDay(now: Date): IsoDate {
  const today = londonDate(now);
  return isWorkingDay(today) && londonTime(now) < DAILY_AT ? today : workingDayFrom(addDays(today, 1));
}

/** When it leaves. */
export const dailyAt = (day: IsoDate): Date => londonInstant(day, DAILY_AT);

/** The same member and day have the same message for ever. */
export const digestIdOf = (memberId: string, day: IsoDate): string => newId(memberId, `daily-notices:${day}`);
