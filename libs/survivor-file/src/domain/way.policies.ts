import { londonDate, londonTime } from '#kernel';
import { WEEKDAYS, type Weekday } from './code-lists/index.js';
import { leadToTheSame } from './locating.js';
import type { SafeContact } from './survivor-file.state.js';

/**
 * Whether a way must never be used: the survivor said so of it, or of the same number or address in another entry of its kind.
 * That neither expires nor is outweighed by what was said before or after; it ends when somebody says that it was a mistake.
 */
export const isNeverToUse = ({ channel, value }: SafeContact, contacts: readonly SafeContact[]): boolean =>
  contacts.some(
    (each) => !each.isSafe && each.ended !== 'MISTAKE' && each.channel === channel && leadToTheSame(each.value, value),
  );

/** Whether the survivor's word still counts that a way is safe; the hours are another question. */
export const isSaidToBeSafe = (contact: SafeContact, contacts: readonly SafeContact[], now: Date): boolean =>
  contact.isSafe &&
  contact.ended === undefined &&
  now < new Date(contact.expiresAt) &&
  !isNeverToUse(contact, contacts);

/** Whether `now` is one of the days and hours that the survivor said, by the clock on the wall in England and Wales. */
export function isWithinHours({ hours }: SafeContact, now: Date): boolean {
  if (!hours) return false;
  const time = londonTime(now);
  return hours.days.includes(weekdayOf(now)) && hours.from <= time && time < hours.until;
}

function weekdayOf(now: Date): Weekday {
  const index = (new Date(`${londonDate(now)}T00:00:00.000Z`).getUTCDay() + 6) % 7;
  return WEEKDAYS.codes[index]?.code ?? 'SUNDAY';
}
