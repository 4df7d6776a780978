import {
  ACCOMMODATION_TYPES,
  BARRIERS,
  LANGUAGES,
  NEEDS,
  type AccommodationType,
  type Language,
  type Need,
} from '#kernel';
import fc from 'fast-check';
import { checkEligibility } from './criterion-checks.js';
import type { KnownNeeds } from './known-needs.js';
import { matchService, type Fit } from './match.policies.js';
import type { ServiceToMatch } from './service-to-match.js';

const RUNS = { numRuns: 600, seed: 20260310 };
const ON = '2026-03-10';
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const codes = (list: { codes: readonly { code: string }[] }) => fc.constantFrom(...list.codes.map(({ code }) => code));

/** Somebody of whom some things are known. Whether an interpreter is needed is one fact, however often it is told. */
const person: fc.Arbitrary<KnownNeeds> = fc
  .record({
    needs: maybe(fc.uniqueArray(codes(NEEDS) as fc.Arbitrary<Need>, { maxLength: 5 })),
    adjustments: maybe(fc.subarray(['ONE_TO_ONE', 'INTERPRETER'])),
    accommodation: maybe(codes(ACCOMMODATION_TYPES) as fc.Arbitrary<AccommodationType>),
    expectedStayWeeks: maybe(fc.integer({ min: 0, max: 60 })),
    area: maybe(fc.constantFrom('Wexcombe', 'Harrowmere')),
    age: maybe(fc.integer({ min: 16, max: 80 })),
    language: maybe(codes(LANGUAGES) as fc.Arbitrary<Language>),
  })
  .map((known) => ({ ...known, interpreterNeeded: known.needs?.includes('LANGUAGE') }));

const criterion = fc.record({
  barrier: codes(BARRIERS),
  kind: fc.constantFrom('HARD', 'SOFT'),
  minimumAge: maybe(fc.integer({ min: 16, max: 40 })),
  languages: maybe(fc.constant(['ENGLISH', 'WELSH'])),
  settledAddress: maybe(fc.boolean()),
});

const service: fc.Arbitrary<ServiceToMatch> = fc
  .record({
    criteria: fc.array(criterion, { maxLength: 8 }),
    delivery: fc.constantFrom('GROUP', 'ONE_TO_ONE', 'REMOTE', 'HYBRID'),
    weeks: maybe(fc.integer({ min: 1, max: 52 })),
    features: maybe(fc.subarray(['INTERPRETERS', 'EASY_READ', 'LEARNING_DISABILITY', 'IN_PERSON', 'ONE_TO_ONE'])),
    worksIn: fc.subarray(['ENGLISH', 'WELSH', 'POLISH', 'OTHER']),
  })
  .map(({ criteria, features, worksIn, ...rest }) => {
    const named = criteria.map((each, index) => ({ ...each, criterionId: `c${index}`, text: `Condition ${index}` }));
    return {
      ...rest,
      ...{ serviceId: 's', organisationId: 'o', status: 'open', areas: ['Wexcombe'] },
      criteria: { version: 1, criteria: named, limits: named },
      ...(features && { access: { features, languages: worksIn } }),
    } as unknown as ServiceToMatch;
  });

const WORSE: readonly Fit[] = ['ELIGIBLE', 'ADAPT', 'INFO', 'BLOCKED'];

describe('Whatever a service asks for, and whatever is known of a person', () => {
  it('taking a criterion away never makes the fit worse', () =>
    fc.assert(
      fc.property(service, person, fc.nat(7), (asked, known, at) => {
        const left = { ...asked.criteria, criteria: asked.criteria.criteria.filter((_, index) => index !== at) };
        const before = matchService(asked, known, ON).fit;
        const after = matchService({ ...asked, criteria: left }, known, ON).fit;
        expect(WORSE.indexOf(after)).toBeLessThanOrEqual(WORSE.indexOf(before));
      }),
      RUNS,
    ));

  it('what is not known never passes: with it there is no fit', () =>
    fc.assert(
      fc.property(service, person, (asked, known) => {
        const { checks, fit } = matchService(asked, known, ON);
        if (checks.some(({ result }) => result === 'UNKNOWN')) expect(['INFO', 'BLOCKED']).toContain(fit);
      }),
      RUNS,
    ));

  it('nothing passes of somebody of whom nothing is known', () =>
    fc.assert(
      fc.property(service, (asked) => {
        const { areas, weeks, access, criteria } = asked;
        const results = checkEligibility(criteria.criteria, {}, { areas, weeks, access, limits: criteria.limits });
        expect(results.map(({ result }) => result)).not.toContain('PASS');
        expect(matchService(asked, {}, ON).fit).not.toMatch(/ELIGIBLE|ADAPT/);
      }),
      RUNS,
    ));

  it('forgetting a fact never turns a criterion into one that is met', () => {
    const facts = ['needs', 'accommodation', 'expectedStayWeeks', 'area', 'age', 'language'] as const;
    fc.assert(
      fc.property(
        service,
        person,
        fc.constantFrom(...facts),
        ({ areas, weeks, access, criteria }, known, forgotten) => {
          const published = { areas, weeks, access, limits: criteria.limits };
          const less = { ...known, [forgotten]: undefined };
          const before = checkEligibility(criteria.criteria, known, published);
          for (const [index, { result }] of checkEligibility(criteria.criteria, less, published).entries())
            if (result === 'PASS') expect(before[index]?.result).toBe('PASS');
        },
      ),
      RUNS,
    );
  });
});
