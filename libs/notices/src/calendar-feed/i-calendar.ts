import { addDays, type IsoDate } from '#kernel';

/** A day on which something is due. */
export interface CalendarDay {
  /** The same for the same thing for ever: calendars replace by it. */
  readonly uid: string;
  readonly on: IsoDate;
  readonly title: string;
  readonly link: string;
}

/** A line of a calendar may have 75 octets; more go on in the next, after a space (RFC 5545 §3.1). */
const MOST_OCTETS = 75;

/** Writes a calendar as RFC 5545 has it: whole days, no alarm, nothing but a title and a link. */
export function iCalendar(days: readonly CalendarDay[], now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sightline//What is due//EN', 'CALSCALE:GREGORIAN'],
    ...['X-WR-CALNAME:Sightline', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'],
    ...days.flatMap(({ uid, on, title, link }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `URL:${link}`,
      'TRANSP:TRANSPARENT',
      'CLASS:CONFIDENTIAL',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (date: IsoDate): string => date.replaceAll('-', '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Folded by octets, never within a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    const most = parts.length === 0 ? MOST_OCTETS : MOST_OCTETS - 1;
    if (Buffer.byteLength(part + letter) > most) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
