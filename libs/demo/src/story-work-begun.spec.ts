import { isWorkingDay } from '#kernel';
import { sessionsBetween } from './story-work-begun.js';

describe('The sessions that were held', () => {
  it.each([
    ['2026-08-21', '2026-11-17'],
    ['2027-11-22', '2027-12-23'],
    ['2027-02-23', '2027-04-01'],
  ])('from %s to %s are on working days, one after the other, and the last is on the last day', (started, last) => {
    const days = sessionsBetween(started, last).map(([on]) => on);
    expect(days).toHaveLength(5);
    expect(days.every(isWorkingDay)).toBe(true);
    expect([...new Set(days)].sort()).toEqual(days);
    expect(days[0] !== undefined && days[0] > started).toBe(true);
    expect(days.at(-1)).toBe(last);
  });
});
