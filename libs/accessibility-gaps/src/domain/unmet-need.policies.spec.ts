import fc from 'fast-check';
import { addDays } from '#kernel';
import { NEED_MOMENTS, type NeedMoment, type NeedMomentKind } from './need-moments.js';
import { daysUnmet, episodesOf } from './unmet-need.policies.js';

const at = (kind: NeedMomentKind, on: string): NeedMoment => ({ kind, on });
const daysOf = (moments: NeedMoment[], asOf: string) => episodesOf(moments, asOf).map((one) => daysUnmet(one, asOf));

describe('An episode of unmet need', () => {
  const storyA = [at('IDENTIFIED', '2025-04-10'), at('UNMET', '2025-04-24'), at('MET_INDIRECTLY', '2025-05-15')];
  const storyC = [
    ...[at('IDENTIFIED', '2025-05-20'), at('UNMET', '2025-05-29'), at('IDENTIFIED', '2025-06-03')],
    ...[at('UNMET', '2025-06-10'), at('IDENTIFIED', '2025-10-30'), at('MET', '2025-11-03')],
  ];

  it('lasts from the first "no" to the day on which somebody takes the person on, which does not count', () => {
    expect(daysOf(storyA, '2025-05-01')).toEqual([7]);
    expect(daysOf(storyA, '2025-05-20')).toEqual([21]);
    expect(episodesOf(storyA, '2025-05-20').filter(({ closedOn }) => closedOn === undefined)).toEqual([]);
  });

  it('stays one through a second "no"', () => {
    expect(episodesOf(storyC, '2025-09-30')).toEqual([{ openedOn: '2025-05-29', status: 'OPEN' }]);
    expect(daysOf(storyC, '2025-09-30')).toEqual([124]);
    expect(daysOf(storyC, '2025-12-31')).toEqual([158]);
  });

  it('does not open because somebody was referred', () =>
    expect(episodesOf([at('IDENTIFIED', '2025-04-10')], '2025-06-01')).toEqual([]));

  it('stays open on a waiting list, and is said to wait', () =>
    expect(episodesOf([at('UNMET', '2025-04-01'), at('WAITING', '2025-04-10')], '2025-05-01')).toEqual([
      { openedOn: '2025-04-01', status: 'WAITING' },
    ]));

  it.each<NeedMomentKind>(['MET', 'NEED_CEASED', 'PERSON_DECLINED', 'MOVED_AWAY', 'DIED'])('is closed by %s', (kind) =>
    expect(episodesOf([at('UNMET', '2025-04-01'), at(kind, '2025-04-11')], '2025-05-01')).toEqual([
      { openedOn: '2025-04-01', closedOn: '2025-04-11', closedBy: kind, status: 'OPEN' },
    ]),
  );

  it('opens again after more than 90 days of indirect work alone', () => {
    expect(episodesOf(storyA, '2025-08-13')).toHaveLength(1); // the ninetieth day
    expect(episodesOf(storyA, '2025-08-14').at(-1)).toEqual({ openedOn: '2025-08-14', status: 'SERVED_INDIRECT' });
    const direct = [...storyA, at('MET', '2025-07-21')]; // Story A: direct work from the 67th day
    expect(episodesOf(direct, '2025-12-31')).toHaveLength(1);
  });

  it('is one at a time, and none overlaps another', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...NEED_MOMENTS.codes.map(({ code }) => code)), fc.integer({ min: 0, max: 60 })),
          { maxLength: 12 },
        ),
        (steps) => {
          let on = '2025-04-01';
          const moments = steps.map(([kind, days]) => at(kind, (on = addDays(on, days))));
          const episodes = episodesOf(moments, '2027-12-31');
          expect(episodes.slice(0, -1).every(({ closedOn }) => closedOn !== undefined)).toBe(true);
          for (const [index, { openedOn, closedOn = '2027-12-31' }] of episodes.entries()) {
            expect(openedOn <= closedOn).toBe(true);
            expect((episodes[index - 1]?.closedOn ?? '') <= openedOn).toBe(true);
          }
        },
      ),
    ));
});
