import fc from 'fast-check';
import { iCalendar, type CalendarDay } from './i-calendar.js';

const NOW = new Date('2025-04-09T10:00:00.000Z');
const DAY: CalendarDay = {
  uid: 'decide-5f000001-0000-4000-8000-000000000001@sightline',
  on: '2025-04-16',
  title: 'Sightline: a decision is due',
  link: 'https://sightline.example/referrals/5f000001-0000-4000-8000-000000000001',
};

/** Reads a calendar as RFC 5545 §3.1 says: lines end with CRLF, one that begins with a space goes on from the one before. */
function parsed(text: string): readonly Readonly<Record<string, string>>[] {
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*):(.*)$/.exec(line) ?? [];
    if (name === 'BEGIN' && value === 'VEVENT') events.push({});
    const event = events.at(-1);
    if (event && name !== 'BEGIN' && name !== 'END')
      event[name] = value.replace(/\\([\\;,])/g, '$1').replace(/\\n/g, '\n');
  }
  return events;
}

describe('A calendar', () => {
  it('says on which whole day what is due, and where to look', () => {
    expect(parsed(iCalendar([DAY], NOW))).toEqual([
      {
        UID: DAY.uid,
        DTSTAMP: '20250409T100000Z',
        'DTSTART;VALUE=DATE': '20250416',
        'DTEND;VALUE=DATE': '20250417',
        SUMMARY: 'Sightline: a decision is due',
        URL: DAY.link,
        TRANSP: 'TRANSPARENT',
        CLASS: 'CONFIDENTIAL',
      },
    ]);
  });

  it('is a calendar with nothing in it where nothing is due', () => {
    const text = iCalendar([], NOW);
    expect(parsed(text)).toEqual([]);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('has lines of at most 75 octets, whatever stands in them, and reads back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const title = words.replace(/[\r\n\u0000-\u001f\u2028\u2029\u0085]/g, '');
        const text = iCalendar([{ ...DAY, title }], NOW);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(parsed(text)[0]?.['SUMMARY']).toBe(title);
      }),
    );
  });

  it('lets no title begin a property of its own', () => {
    const text = iCalendar([{ ...DAY, title: 'due\r\nATTENDEE:mailto:maren@example.org' }], NOW);
    expect(text).not.toMatch(/^ATTENDEE/m);
  });
});
