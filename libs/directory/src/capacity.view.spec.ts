import { capacityView } from './capacity.view.js';

const counted = { places: 4, waitWeeks: 6, asOf: '2026-03-03' };

describe('A capacity in words', () => {
  it('says what was counted, when, and how long ago', () =>
    expect(capacityView(counted, '2026-03-15')).toEqual({
      places: '4 free places',
      wait: '6 weeks to wait',
      age: 'as of 3 March 2026, 12 days ago',
      isStale: false,
    }));
  it.each([
    ['2026-03-03', 'as of 3 March 2026, today'],
    ['2026-03-04', 'as of 3 March 2026, yesterday'],
    ['2026-03-31', 'as of 3 March 2026, 28 days ago'],
  ])('on %s it is %j', (today, age) => expect(capacityView(counted, today)?.age).toBe(age));
  it.each([
    ['2026-03-17', false],
    ['2026-03-18', true],
  ])('on %s, being too old to rely on is %s', (today, isStale) =>
    expect(capacityView(counted, today)?.isStale).toBe(isStale),
  );
  it('counts one as one and none as none', () => {
    expect(capacityView({ ...counted, places: 1, waitWeeks: 1 }, '2026-03-03')).toMatchObject({
      places: '1 free place',
      wait: '1 week to wait',
    });
    expect(capacityView({ ...counted, places: 0, waitWeeks: 0 }, '2026-03-03')).toMatchObject({
      places: 'No free places',
      wait: 'No wait',
    });
  });
  it('is nothing where nobody has counted', () => expect(capacityView(undefined, '2026-03-03')).toBeUndefined());
});
