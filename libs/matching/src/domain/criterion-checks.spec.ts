import type { Barrier } from '#kernel';
import { checkEligibility } from './criterion-checks.js';
import type { KnownNeeds } from './known-needs.js';
import { fitOf } from './match.policies.js';
import type { LimitsToCheck, ServiceToCheck } from './service-to-match.js';

const group: ServiceToCheck = { areas: ['Wexcombe'], weeks: 26 };

function result(barrier: Barrier, person: KnownNeeds, service: ServiceToCheck = group) {
  return checkEligibility([{ criterionId: 'c', barrier, kind: 'HARD' }], person, service)[0]?.result;
}

describe('Holding a person’s needs against one criterion', () => {
  it.each<[Barrier, string, KnownNeeds, string]>([
    ['ADDRESS_REQUIRED', 'sleeps rough', { accommodation: 'ROUGH_SLEEPING' }, 'FAIL'],
    ['ADDRESS_REQUIRED', 'has a tenancy', { accommodation: 'HOUSING_FIRST_TENANCY' }, 'PASS'],
    ['ADDRESS_REQUIRED', 'stays in a hostel', { accommodation: 'HOSTEL_COMPLEX_NEEDS' }, 'UNKNOWN'],
    ['ADDRESS_REQUIRED', 'stays nobody said where', {}, 'UNKNOWN'],
    ['PROGRAMME_LENGTH', 'leaves before the end', { expectedStayWeeks: 25 }, 'FAIL'],
    ['PROGRAMME_LENGTH', 'stays exactly to the end', { expectedStayWeeks: 26 }, 'PASS'],
    ['PROGRAMME_LENGTH', 'stays nobody said how long', {}, 'UNKNOWN'],
    ['OUT_OF_AREA', 'lives in the area', { area: 'Wexcombe' }, 'PASS'],
    ['OUT_OF_AREA', 'lives in the next borough', { area: 'Harrowmere' }, 'FAIL'],
    ['OUT_OF_AREA', 'lives nobody said where', {}, 'UNKNOWN'],
    ['CUSTODY', 'is in prison', { accommodation: 'PRISON' }, 'FAIL'],
    ['CUSTODY', 'is at liberty', { accommodation: 'OWNER' }, 'PASS'],
    ['CUSTODY', 'is nobody said where', {}, 'UNKNOWN'],
    ['GROUP_ONLY', 'needs to be seen alone', { adjustments: ['ONE_TO_ONE'] }, 'FAIL'],
    ['GROUP_ONLY', 'asked for nothing', { adjustments: [] }, 'UNKNOWN'],
    ['ABSTINENCE_REQUIRED', 'drinks', { needs: ['SUBSTANCE_USE_ALCOHOL'] }, 'FAIL'],
    ['ABSTINENCE_REQUIRED', 'uses nothing', { needs: [] }, 'PASS'],
    ['ABSTINENCE_REQUIRED', 'was not asked', {}, 'UNKNOWN'],
    ['LANGUAGE', 'needs an interpreter', { needs: ['LANGUAGE'] }, 'FAIL'],
    ['LITERACY', 'does not read', { needs: ['LITERACY'] }, 'FAIL'],
    ['DIGITAL', 'has no device', { needs: ['DIGITAL'] }, 'FAIL'],
    ['IMMIGRATION_NRPF', 'has no recourse to public funds', { needs: ['NRPF'] }, 'FAIL'],
    ['SUBSTANCE_STABILISATION', 'drinks, nobody said how steadily', { needs: ['SUBSTANCE_USE_ALCOHOL'] }, 'UNKNOWN'],
    ['SUBSTANCE_STABILISATION', 'uses nothing', { needs: ['DEBT'] }, 'PASS'],
    ['SUBSTANCE_STABILISATION', 'was not asked', {}, 'UNKNOWN'],
    ['MENTAL_HEALTH', 'is unwell', { needs: ['MENTAL_ILL_HEALTH'] }, 'UNKNOWN'],
    ['LEARNING_DISABILITY', 'has one', { needs: ['LEARNING_DISABILITY'] }, 'UNKNOWN'],
    ['NEURODIVERSITY', 'is neurodivergent', { needs: ['NEURODIVERGENCE'] }, 'UNKNOWN'],
    ['BRAIN_INJURY', 'has one', { needs: ['BRAIN_INJURY'] }, 'UNKNOWN'],
    ['DISABILITY', 'is in good health', { needs: [] }, 'PASS'],
    ['VICTIM_SAFETY', 'has every need met', { needs: [], area: 'Wexcombe' }, 'UNKNOWN'],
    ['CO_PARTICIPANT_CONFLICT', 'has every need met', { needs: [], area: 'Wexcombe' }, 'UNKNOWN'],
    ['CONVICTION_REQUIRED', 'is convicted or not', { needs: ['OFFENDING'] }, 'UNKNOWN'],
  ])('%s for a person who %s: %3$s', (barrier, _, person, expected) => expect(result(barrier, person)).toBe(expected));

  it.each<[Barrier, Partial<LimitsToCheck>, string, KnownNeeds, string]>([
    ['AGE', { minimumAge: 18 }, 'is 17', { age: 17 }, 'FAIL'],
    ['AGE', { minimumAge: 18 }, 'is 18', { age: 18 }, 'PASS'],
    ['AGE', { maximumAge: 25 }, 'is 25', { age: 25 }, 'PASS'],
    ['AGE', { maximumAge: 25 }, 'is 26', { age: 26 }, 'FAIL'],
    ['AGE', { minimumAge: 18 }, 'is nobody said how old', {}, 'UNKNOWN'],
    ['AGE', {}, 'is 40, where nothing is measured', { age: 40 }, 'UNKNOWN'],
    ['LANGUAGE', { languages: ['WELSH'] }, 'speaks Welsh', { language: 'WELSH' }, 'PASS'],
    ['LANGUAGE', { languages: ['WELSH'] }, 'speaks Polish', { language: 'POLISH' }, 'FAIL'],
    ['LANGUAGE', { languages: ['WELSH'] }, 'speaks nobody said what', { needs: [] }, 'UNKNOWN'],
    [
      'LANGUAGE',
      { languages: ['POLISH'] },
      'needs an interpreter, nobody said for what',
      { interpreterNeeded: true },
      'UNKNOWN',
    ],
    ['ADDRESS_REQUIRED', { settledAddress: true }, 'stays in a hostel', { accommodation: 'TEMPORARY' }, 'FAIL'],
    ['ADDRESS_REQUIRED', { settledAddress: false }, 'stays in a hostel', { accommodation: 'TEMPORARY' }, 'PASS'],
    ['ADDRESS_REQUIRED', { settledAddress: false }, 'sleeps rough', { accommodation: 'ROUGH_SLEEPING' }, 'FAIL'],
  ])('%s measured by %j for a person who %s', (barrier, limit, _, person, expected) => {
    const service = { ...group, limits: [{ criterionId: 'c', ...limit }] };
    expect(result(barrier, person, service)).toBe(expected);
  });

  it('takes a need that nobody asked about for unknown, and one on record for what it is', () => {
    const known: KnownNeeds = { needs: ['SUBSTANCE_USE_DRUGS'], needsAreIncomplete: true };
    expect(result('ABSTINENCE_REQUIRED', known)).toBe('FAIL');
    expect(result('IMMIGRATION_NRPF', known)).toBe('UNKNOWN');
    expect(result('MENTAL_HEALTH', known)).toBe('UNKNOWN');
  });

  it('cannot compare a stay with a service that has no set length', () =>
    expect(result('PROGRAMME_LENGTH', { expectedStayWeeks: 4 }, { areas: [] })).toBe('UNKNOWN'));

  it('keeps the order of the criteria', () =>
    expect(
      checkEligibility(
        [
          { criterionId: 'b', barrier: 'LANGUAGE', kind: 'SOFT' },
          { criterionId: 'a', barrier: 'AGE', kind: 'HARD' },
        ],
        { needs: ['LANGUAGE'] },
        group,
      ),
    ).toEqual([
      { criterionId: 'b', result: 'FAIL' },
      { criterionId: 'a', result: 'UNKNOWN' },
    ]));
});

describe('How a person and a service fit', () => {
  const criteria = [
    { criterionId: 'hard', barrier: 'OUT_OF_AREA', kind: 'HARD' },
    { criterionId: 'soft', barrier: 'LANGUAGE', kind: 'SOFT' },
  ] as const;
  const fit = (hard: 'PASS' | 'FAIL' | 'UNKNOWN', soft: 'PASS' | 'FAIL' | 'UNKNOWN') =>
    fitOf(
      criteria,
      [
        { criterionId: 'hard', result: hard },
        { criterionId: 'soft', result: soft },
      ],
      {},
    );

  it('is blocked by one hard failure, whatever else is met or not known', () => {
    expect(fit('FAIL', 'PASS')).toBe('BLOCKED');
    expect(fit('FAIL', 'UNKNOWN')).toBe('BLOCKED');
  });
  it('is open while something is not known', () => {
    expect(fit('UNKNOWN', 'PASS')).toBe('INFO');
    expect(fit('UNKNOWN', 'FAIL')).toBe('INFO');
    expect(fit('PASS', 'UNKNOWN')).toBe('INFO');
  });
  it('needs an adjustment when only what can be worked around is not met', () =>
    expect(fit('PASS', 'FAIL')).toBe('ADAPT'));
  it('is good when everything is met, or nothing is asked', () => {
    expect(fit('PASS', 'PASS')).toBe('ELIGIBLE');
    expect(fitOf([], [], {})).toBe('ELIGIBLE');
  });
  it('is blocked by a failure of a criterion that nobody knows', () =>
    expect(fitOf([], [{ criterionId: 'gone', result: 'FAIL' }], {})).toBe('BLOCKED'));
});
