import { londonDate, londonTime, readableDate, workingDaysBetween, type IsoDate } from '#kernel';
import { formToday } from '../forms/form-clock.js';

/** "2:05pm", "midday", "midnight", on a clock in England and Wales. */
export function timeText(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}

/** "3 March 2026 at 2:05pm", on a clock in England and Wales. */
export const datetimeText = (instant: Date): string =>
  `${readableDate(londonDate(instant))} at ${timeText(londonTime(instant))}`;

/**
 * "2 working days left", "due today", "1 working day overdue", "overdue" where no working day has ended since: weekends and
 * bank holidays do not count.
 */
export function workingDaysText(dueOn: IsoDate, today: IsoDate = formToday()): string {
  if (dueOn === today) return 'due today';
  const days = Math.abs(workingDaysBetween(today, dueOn));
  const words = days === 0 ? 'less than 1 working day' : `${days} working ${days === 1 ? 'day' : 'days'}`;
  if (dueOn > today) return `${words} left`;
  return days === 0 ? 'overdue' : `${words} overdue`;
}
