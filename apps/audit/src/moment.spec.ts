import { UsageError } from './exit-codes.js';
import { basisOf, dayOf, momentOf } from './moment.js';

describe('A moment on the command line', () => {
  it('is a date, or a date with a time', () => {
    expect(momentOf('2025-04-30')).toEqual({ on: '2025-04-30' });
    expect(momentOf('2025-03-13T15:30')).toEqual({ on: '2025-03-13', time: '15:30' });
  });

  it.each([
    'yesterday',
    '2025-02-30',
    '30/04/2025',
    '2025-03-13T24:00',
    '2025-03-13T15:30:00',
    '2025-03-13T',
    'T15:30',
  ])('is not %j', (typed) => expect(() => momentOf(typed)).toThrow(UsageError));

  it('names the option in what it says', () => {
    expect(() => dayOf('soon', '--since')).toThrow('"soon" after --since is not a date. Write it like 2025-04-30.');
    expect(() => basisOf('dreamt')).toThrow('"dreamt" after --basis is neither recorded nor happened.');
    expect(basisOf('happened')).toBe('happened');
  });
});
