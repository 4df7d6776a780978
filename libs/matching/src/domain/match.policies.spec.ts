import type { KnownNeeds } from './known-needs.js';
import { barriersOf, isAccessible, matchService, nearestOf, obstaclesOf, outcomeOf } from './match.policies.js';
import { aServiceToMatch as service } from './match.examples.js';

const ON = '2026-03-10';
const person: KnownNeeds = {
  needs: [],
  accommodation: 'PRIVATE_RENT',
  expectedStayWeeks: 52,
  area: 'Wexcombe',
  age: 34,
  language: 'ENGLISH',
  interpreterNeeded: false,
};
const match = (over: Parameters<typeof service>[0] = {}, about: Partial<KnownNeeds> = {}) =>
  matchService(service(over), { ...person, ...about }, ON);
const unmet = (found: ReturnType<typeof match>) =>
  found.checks.filter(({ result }) => result !== 'PASS').map(({ barrier, result }) => [barrier, result]);

describe('A person against one service', () => {
  it('fits where every criterion is met; the version that was used is kept', () =>
    expect(match()).toMatchObject({ fit: 'ELIGIBLE', room: 'YES', criteriaVersion: 3, inArea: true }));

  it('is blocked by a criterion that must be met, which is named with its barrier', () => {
    const blocked = match({}, { accommodation: 'ROUGH_SLEEPING' });
    expect(blocked.fit).toBe('BLOCKED');
    expect(blocked.checks).toContainEqual({
      criterionId: 'address',
      barrier: 'ADDRESS_REQUIRED',
      kind: 'HARD',
      text: 'Has a fixed address',
      result: 'FAIL',
    });
    expect(barriersOf(blocked)).toEqual(['ADDRESS_REQUIRED']);
  });

  it('would fit with an adjustment where only what can be worked around is not met', () =>
    expect(match({ access: { features: [], languages: [] } }, { needs: ['LITERACY'] })).toMatchObject({
      fit: 'ADAPT',
    }));

  it('is open while something is not known', () => {
    const open = match({}, { expectedStayWeeks: undefined });
    expect(open.fit).toBe('INFO');
    expect(unmet(open)).toEqual([['PROGRAMME_LENGTH', 'UNKNOWN']]);
  });

  it('is blocked out of the area, whether or not a criterion says so', () => {
    expect(match({}, { area: 'Harrowmere' })).toMatchObject({ fit: 'BLOCKED', inArea: false });
    expect(match({}, { area: undefined })).toMatchObject({ fit: 'INFO', inArea: true });
  });

  it('needs what the service offers: offered, not offered, or not said', () => {
    const about: Partial<KnownNeeds> = { needs: ['LEARNING_DISABILITY'] };
    const access = { features: ['LEARNING_DISABILITY'], languages: [] };
    expect(match({ access }, about).fit).toBe('ELIGIBLE');
    expect(match({ access: { features: [], languages: [] } }, about).fit).toBe('ADAPT');
    expect(match({}, about).fit).toBe('INFO');
  });

  it('needs no interpreter where the service works in the language', () => {
    const about: Partial<KnownNeeds> = { language: 'POLISH', interpreterNeeded: true };
    const barriers = (access: { features: string[]; languages: ('POLISH' | 'WELSH')[] }) =>
      barriersOf(match({ access }, about));
    expect(barriers({ features: [], languages: ['WELSH'] })).toEqual(['LANGUAGE']);
    expect(barriers({ features: [], languages: ['POLISH'] })).toEqual([]);
    expect(barriers({ features: ['INTERPRETERS'], languages: [] })).toEqual([]);
  });

  it('asks nothing of access of somebody who does not need it', () =>
    expect(match({ delivery: 'REMOTE' }).checks.filter(({ feature }) => feature !== undefined)).toEqual([]));
});

describe('Room', () => {
  it.each([
    ['four places, four weeks to wait, counted two weeks ago', { places: 4, waitWeeks: 4, asOf: '2026-02-24' }, 'YES'],
    ['the same counted a day earlier', { places: 4, waitWeeks: 4, asOf: '2026-02-23' }, 'UNKNOWN'],
    ['five weeks to wait', { places: 4, waitWeeks: 5, asOf: ON }, 'NO'],
    ['no place', { places: 0, waitWeeks: 0, asOf: ON }, 'NO'],
    ['no count', undefined, 'UNKNOWN'],
  ])('with %s', (_, capacity, room) => expect(match({ capacity })).toMatchObject({ room }));

  it('is what stands in the way where all else is met', () => {
    const full = match({ capacity: { places: 0, waitWeeks: 9, asOf: ON } });
    expect(isAccessible(full)).toBe(false);
    expect(obstaclesOf(full)).toEqual(['CAPACITY_WAITLIST']);
    expect(obstaclesOf(match({ status: 'paused' }))).toEqual(['CAPACITY_WAITLIST']);
  });
});

describe('All services together', () => {
  const blocked = match({}, { accommodation: 'ROUGH_SLEEPING' });
  const unknown = match({}, { expectedStayWeeks: undefined });
  const uncounted = match({ capacity: undefined });
  const full = match({ capacity: { places: 0, waitWeeks: 0, asOf: ON } });

  it('come to a service that can be referred to', () =>
    expect(outcomeOf([blocked, unknown, match()])).toBe('ACCESSIBLE'));
  it.each([
    ['more has to be known of the person', unknown],
    ['nobody has counted the places', uncounted],
  ])('come to nothing certain where %s', (_, each) => expect(outcomeOf([blocked, each])).toBe('UNCONFIRMED'));
  it('come to nothing where all are blocked, full, paused, or there are none', () => {
    expect(outcomeOf([blocked, full, match({ status: 'paused' })])).toBe('UNMET');
    expect(outcomeOf([])).toBe('UNMET');
  });
  it('have one for which least would have to change', () => {
    const far = match({ serviceId: 'far' }, { accommodation: 'ROUGH_SLEEPING', expectedStayWeeks: 2 });
    expect(nearestOf([far, match(), blocked, match({ status: 'paused' }, { area: 'Elsewhere' })])).toEqual([
      blocked,
      far,
    ]);
  });
});
