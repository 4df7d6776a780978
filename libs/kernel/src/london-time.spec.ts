import { addDays, addMonths, daysBetween, isIsoDate, londonDate, londonInstant, londonTime } from './london-time.js';

describe('London time', () => {
  it('is an hour ahead of UTC in summer and level in winter', () => {
    expect(londonInstant('2025-07-01', '10:00').toISOString()).toBe('2025-07-01T09:00:00.000Z');
    expect(londonInstant('2025-01-01', '10:00').toISOString()).toBe('2025-01-01T10:00:00.000Z');
  });

  it('moves the skipped hour of spring forward by one hour', () => {
    const skipped = londonInstant('2026-03-29', '01:30');
    expect([londonDate(skipped), londonTime(skipped)]).toEqual(['2026-03-29', '02:30']);
  });

  it('takes the first of the repeated hours of autumn', () => {
    expect(londonInstant('2026-10-25', '01:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('belongs to the next day at 23:30 UTC in summer', () => {
    expect(londonDate(new Date('2025-07-01T23:30:00Z'))).toBe('2025-07-02');
  });

  it('changes the date on the stroke of the hour, asked in any order', () => {
    const asked = [
      '2025-07-01T22:59:59.999Z',
      '2025-07-01T23:00:00.000Z',
      '2025-07-01T22:00:00.000Z',
      '2025-12-31T23:59:59.999Z',
    ];
    const dates = asked.map((instant) => londonDate(new Date(instant)));
    expect(dates).toEqual(['2025-07-01', '2025-07-02', '2025-07-01', '2025-12-31']);
    expect(londonDate(new Date('1840-06-01T00:01:00.000Z'))).toBe('1840-05-31'); // by local time, 75 seconds behind
    expect(londonDate(new Date('1840-06-01T00:02:00.000Z'))).toBe('1840-06-01');
  });

  it('gives back the instant it was made from, on every half hour of a year of two changes', () => {
    for (let step = 0; step < 365 * 48; step++) {
      const instant = new Date(Date.UTC(2026, 0, 1) + step * 1_800_000);
      const again = londonInstant(londonDate(instant), londonTime(instant));
      const late = instant.getTime() - again.getTime();
      expect(late === 0 || late === 3_600_000).toBe(true);
    }
  });
});

describe('An ISO date', () => {
  it.each(['2025-02-28', '2024-02-29', '1920-01-01'])('%s exists', (text) => expect(isIsoDate(text)).toBe(true));
  it.each([
    '2025-02-29',
    '2025-02-30',
    '2025-13-01',
    '0000-00-00',
    '0000-01-01',
    '31/12/2026',
    'infinity',
    'tomorrow',
    '2025-1-1',
    '',
  ])('%s does not', (text) => expect(isIsoDate(text)).toBe(false));

  it('is so many days from another, over the end of a month and a change of the clocks', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-04-02')).toBe(5);
    expect(daysBetween('2025-04-30', '2025-04-22')).toBe(-8);
  });

  it('moves by days over a month and a leap day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });

  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-31'],
    ['2025-11-30', 3, '2026-02-28'],
  ])('moves from %s by %i months to %s, never into the month after', (date, months, moved) =>
    expect(addMonths(date, months)).toBe(moved),
  );
});
