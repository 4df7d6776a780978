import { londonInstant } from './london-time.js';
import { addWorkingHours } from './working-hours.js';

describe('Counting working hours, 09:00 to 17:00 in England and Wales', () => {
  it.each([
    ['2025-06-10', '09:00', 2, '2025-06-10', '11:00', 'a Tuesday as it begins'],
    ['2025-06-10', '07:30', 2, '2025-06-10', '11:00', 'before anybody is there'],
    ['2025-06-10', '13:30', 2, '2025-06-10', '15:30', 'after the cut-off for days, which is none for hours'],
    ['2025-06-10', '15:00', 2, '2025-06-10', '17:00', 'to the end of the day itself'],
    ['2025-06-10', '15:01', 2, '2025-06-11', '09:01', 'on from the next morning'],
    ['2025-06-10', '17:00', 2, '2025-06-11', '11:00', 'after the day has ended'],
    ['2025-06-15', '22:00', 2, '2025-06-16', '11:00', 'a Sunday night is Monday morning'],
    ['2025-06-13', '16:30', 2, '2025-06-16', '10:30', 'a Friday afternoon is finished on Monday'],
    ['2025-04-17', '16:00', 2, '2025-04-22', '10:00', 'over Easter'],
    ['2025-12-24', '18:00', 2, '2025-12-29', '11:00', 'over Christmas'],
    ['2025-06-10', '10:00', 24, '2025-06-13', '10:00', 'more than a day, eight hours each'],
    ['2025-10-24', '16:00', 2, '2025-10-27', '10:00', 'over the night in which summer time ends'],
    ['2025-03-28', '16:00', 2, '2025-03-31', '10:00', 'over the night in which it begins'],
  ])('%s at %s and %i hours is %s at %s: %s', (date, time, hours, day, until) =>
    expect(addWorkingHours(londonInstant(date, time), hours)).toEqual(londonInstant(day, until)),
  );

  it('keeps minutes and seconds as they were', () =>
    expect(addWorkingHours(new Date('2025-06-10T09:05:07.123Z'), 2).toISOString()).toBe('2025-06-10T11:05:07.123Z'));
});
