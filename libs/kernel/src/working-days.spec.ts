import {
  addWorkingDays,
  clockStartsOn,
  isWorkingDay,
  workingDayBefore,
  workingDaysBetween,
  workingDayFrom,
} from './working-days.js';
import { londonInstant } from './london-time.js';

describe('A working day in England and Wales', () => {
  it.each([
    ['2025-04-17', true, 'Maundy Thursday'],
    ['2025-04-18', false, 'Good Friday'],
    ['2025-04-21', false, 'Easter Monday'],
    ['2025-05-05', false, 'the early May bank holiday'],
    ['2025-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'Boxing Day in lieu'],
    ['2025-03-15', false, 'a Saturday'],
    ['2025-03-17', true, 'a Monday'],
  ])('%s is %s: %s', (date, expected) => expect(isWorkingDay(date)).toBe(expected));

  it('is itself when the search starts on one, else the next', () => {
    expect(workingDayFrom('2025-04-17')).toBe('2025-04-17');
    expect(workingDayFrom('2025-04-18')).toBe('2025-04-22');
  });
});

describe('Counting working days', () => {
  it.each([
    ['2025-04-17', 1, '2025-04-22', 'over Easter'],
    ['2025-12-24', 2, '2025-12-30', 'over Christmas'],
    ['2025-03-14', 5, '2025-03-21', 'over a weekend'],
    ['2025-03-15', 0, '2025-03-17', 'none, from a Saturday'],
  ])('%s and %i is %s (%s)', (from, count, to) => expect(addWorkingDays(from, count)).toBe(to));

  it.each([
    ['2025-04-22', '2025-04-17', 'over Easter'],
    ['2025-03-17', '2025-03-14', 'over a weekend'],
    ['2025-03-14', '2025-03-13', 'the day before'],
  ])('the one before %s is %s (%s)', (date, before) => expect(workingDayBefore(date)).toBe(before));

  it('counts the same days back', () => {
    expect(workingDaysBetween('2025-04-17', '2025-04-23')).toBe(2);
    expect(workingDaysBetween('2025-04-23', '2025-04-17')).toBe(-2);
    expect(workingDaysBetween('2025-04-17', '2025-04-17')).toBe(0);
  });
});

describe('A clock with the 13:00 cut-off', () => {
  it.each([
    ['2025-05-02', '13:05', '2025-05-06', 'Friday 13:05 before a bank holiday Monday starts on Tuesday'],
    ['2025-05-02', '12:59', '2025-05-02', 'Friday 12:59 starts that day'],
    ['2025-05-02', '13:00', '2025-05-06', 'the cut-off itself is too late'],
    ['2025-05-03', '09:00', '2025-05-06', 'a Saturday starts on the next working day'],
    ['2025-03-31', '12:30', '2025-03-31', 'summer time: 11:30 UTC is before the cut-off'],
    ['2025-10-27', '12:30', '2025-10-27', 'winter time: 12:30 UTC is before the cut-off'],
  ])('%s at %s starts on %s: %s', (date, time, starts) => {
    expect(clockStartsOn(londonInstant(date, time))).toBe(starts);
  });
});

describe('A clock with a cut-off that a contract set', () => {
  it.each([
    ['16:00', '15:59', '2025-05-02'],
    ['16:00', '16:00', '2025-05-06'],
    ['09:00', '08:59', '2025-05-02'],
    ['09:00', '09:00', '2025-05-06'],
  ])('of %s, on Friday at %s before a bank holiday Monday, starts on %s', (cutOff, time, starts) => {
    expect(clockStartsOn(londonInstant('2025-05-02', time), cutOff)).toBe(starts);
  });
});
