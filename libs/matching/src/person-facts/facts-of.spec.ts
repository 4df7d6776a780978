import { aCaseSummary } from './case-summary.examples.js';
import { factsOf } from './facts-of.js';

const ON = '2026-03-10';
const known = (over: Parameters<typeof aCaseSummary>[0]) => factsOf(aCaseSummary(over), 'Wexcombe', ON);
const stay = { accommodationId: 'a', type: 'SUPPORTED_SHARED', tenure: 'LICENCE', since: '2026-01-06' } as const;

describe('What a case file says of its person', () => {
  it('is the needs on record, of which nobody says that there are no others', () =>
    expect(known({ needs: ['DEBT'] })).toMatchObject({
      needs: ['DEBT'],
      needsAreIncomplete: true,
      area: 'Wexcombe',
    }));
  it.each([
    ['1990-03-10', 36],
    ['1990-03-11', 35],
  ])('is their age in full years: born %s, %i', (dateOfBirth, age) => expect(known({ dateOfBirth }).age).toBe(age));
  it.each([
    [26, 17],
    [9, 0],
    [4, 0],
  ])('is the part of a stay of %i weeks that is left after nine: %i', (expectedStayWeeks, left) =>
    expect(known({ accommodation: { ...stay, expectedStayWeeks } }).expectedStayWeeks).toBe(left),
  );
  it('is nothing where nothing was recorded: no interpreter on record is not “speaks English”', () => {
    const { age, expectedStayWeeks, language, interpreterNeeded } = known({
      dateOfBirth: undefined,
      accommodation: undefined,
      language: undefined,
    });
    expect([age, expectedStayWeeks, language, interpreterNeeded]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
