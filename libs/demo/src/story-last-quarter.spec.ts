import { startOfLastQuarter } from './story-last-quarter.js';

describe('The last finished quarter', () => {
  it.each([
    ['2026-11-21', '2026-07-01'],
    ['2026-10-01', '2026-07-01'],
    ['2026-09-30', '2026-04-01'],
    ['2027-01-15', '2026-10-01'],
    ['2027-04-01', '2027-01-01'],
  ])('before %s began on %s', (today, start) => expect(startOfLastQuarter(today)).toBe(start));
});
