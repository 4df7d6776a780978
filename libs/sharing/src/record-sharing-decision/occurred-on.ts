import { londonInstant, type IsoDate } from '#kernel';

/** Midday: a date without a time is not before the working day nor after it. */
const TIME_OF_A_DATE = '12:00';

/** When something happened that has only a date: now when it was today, else in the middle of that day. */
export const occurredOn = (date: IsoDate, { now, today }: { now: Date; today: IsoDate }): Date =>
  date === today ? now : londonInstant(date, TIME_OF_A_DATE);
