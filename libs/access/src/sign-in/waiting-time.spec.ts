import { waitingMinutes } from './waiting-time.js';

describe('The wait after wrong passwords', () => {
  it('is none for the first ones, then doubles, and is never longer than an hour', () =>
    expect([0, 1, 4, 5, 6, 7, 8, 10, 11, 12, 500].map((failures) => waitingMinutes(failures, 'perName'))).toEqual([
      0, 0, 0, 1, 2, 4, 8, 32, 60, 60, 60,
    ]));

  it('begins later for an address, which a whole hostel may share, and is never longer than a quarter of an hour', () =>
    expect([19, 20, 21, 24, 1000].map((failures) => waitingMinutes(failures, 'perAddress'))).toEqual([
      0, 1, 2, 15, 15,
    ]));
});
