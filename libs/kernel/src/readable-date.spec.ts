import { readableDate } from './readable-date.js';

describe('A date in a sentence', () => {
  it('reads as day, month and year, without a leading nought', () =>
    expect(readableDate('2026-03-03')).toBe('3 March 2026'));

  it('is the date that was meant, in summer time too', () => expect(readableDate('2025-07-01')).toBe('1 July 2025'));
});
