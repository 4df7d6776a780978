import type { Language } from '#kernel';
import { checkCriterion, type Result } from './criterion-checks.js';
import type { KnownNeeds } from './known-needs.js';
import { aServiceToMatch } from './match.examples.js';
import { matchService } from './match.policies.js';

const ON = '2026-03-10';
const person: KnownNeeds = {
  needs: [],
  accommodation: 'PRIVATE_RENT',
  expectedStayWeeks: 52,
  area: 'Wexcombe',
  age: 34,
};
const polish: KnownNeeds = { ...person, needs: ['LANGUAGE'], language: 'POLISH', interpreterNeeded: true };
const unsaid: KnownNeeds = { ...polish, language: undefined };

interface Said {
  readonly worksIn?: readonly Language[];
  readonly features?: readonly string[];
  readonly measured?: readonly Language[];
  readonly kind?: 'HARD' | 'SOFT';
}

/** A service whose one criterion is that the person can take part in its language, and what it says of access. */
function aGroup({ worksIn, features = [], measured, kind = 'HARD' }: Said) {
  const { criteria, ...rest } = aServiceToMatch();
  const english = { criterionId: 'english', barrier: 'LANGUAGE', kind, text: 'Can take part in the group' } as const;
  const limits = measured ? [{ criterionId: 'english', languages: measured }] : [];
  return {
    ...rest,
    criteria: { ...criteria, criteria: [english], limits },
    ...(worksIn && { access: { features, languages: worksIn } }),
  };
}

describe('A service that asks for a language', () => {
  const result = (said: Said, of: KnownNeeds): Result => {
    const { criteria, ...service } = aGroup(said);
    const [criterion] = criteria.criteria;
    if (!criterion) throw new Error('The group has one criterion');
    return checkCriterion(criterion, of, { ...service, limits: criteria.limits });
  };

  it.each<[string, Said, KnownNeeds, Result]>([
    ['takes who speaks one that it works in, interpreter or not', { worksIn: ['ENGLISH', 'POLISH'] }, polish, 'PASS'],
    ['takes who speaks the one that the criterion names', { measured: ['POLISH'] }, polish, 'PASS'],
    ['takes who speaks one that it works in besides', { worksIn: ['POLISH'], measured: ['WELSH'] }, polish, 'PASS'],
    ['does not take who speaks another', { worksIn: ['ENGLISH', 'WELSH'] }, polish, 'FAIL'],
    ['does not take who needs an interpreter, where it says nothing of languages', {}, polish, 'FAIL'],
    [
      'does not take who needs an interpreter, where it works in English alone',
      { worksIn: ['ENGLISH'] },
      unsaid,
      'FAIL',
    ],
    ['cannot tell while nobody said which language it is', { worksIn: ['ENGLISH', 'POLISH'] }, unsaid, 'UNKNOWN'],
    [
      'cannot tell of two languages without a code',
      { worksIn: ['OTHER'] },
      { ...polish, language: 'OTHER' },
      'UNKNOWN',
    ],
    [
      'cannot tell of English with an interpreter',
      { worksIn: ['ENGLISH'] },
      { ...polish, language: 'ENGLISH' },
      'UNKNOWN',
    ],
    ['cannot tell whether nobody needs one, where nobody asked', {}, { needs: undefined }, 'UNKNOWN'],
    ['takes who needs no interpreter', {}, person, 'PASS'],
  ])('%s', (_, said, of, expected) => expect(result(said, of)).toBe(expected));

  it('fits without anything being changed where it works in the person’s language', () =>
    expect(matchService(aGroup({ worksIn: ['POLISH'] }), polish, ON).fit).toBe('ELIGIBLE'));

  it.each(['HARD', 'SOFT'] as const)('can be adapted where it has interpreters, be the criterion %s', (kind) =>
    expect(matchService(aGroup({ worksIn: ['ENGLISH'], features: ['INTERPRETERS'], kind }), polish, ON).fit).toBe(
      'ADAPT',
    ),
  );

  it('is blocked by a hard criterion without an interpreter', () =>
    expect(matchService(aGroup({ worksIn: ['ENGLISH'] }), polish, ON).fit).toBe('BLOCKED'));

  it('is open, interpreters or not, while it may work in the person’s language', () => {
    for (const features of [[], ['INTERPRETERS']])
      expect(matchService(aGroup({ worksIn: ['POLISH'], features }), unsaid, ON).fit).toBe('INFO');
  });
});
