import type { Barrier } from '#kernel';
import { failsIf, type Result } from './criterion-checks.js';
import { hasNeed, type KnownNeeds } from './known-needs.js';
import { needsInterpreter, worksInTheirLanguage } from './language.policies.js';
import type { ServiceToMatch } from './service-to-match.js';

/** What a person needs of a service so that they can use it, and whether the service says that it offers it. */
export interface CheckedOffer {
  readonly barrier: Barrier;
  /** The feature of access that meets it: a code of `ACCESS_FEATURES` of `#directory`. */
  readonly feature: string;
  readonly result: Result;
}

interface Adaptation {
  readonly barrier: Barrier;
  readonly feature: string;
  readonly isNeeded: (person: KnownNeeds, service: ServiceToMatch) => boolean;
  /** Whether the service meets it without naming the feature. */
  readonly isMetBy?: (person: KnownNeeds, service: ServiceToMatch) => boolean;
}

/** The needs for which a service has to have something ready. Whoever does not have the need is asked for nothing. */
const ADAPTATIONS: readonly Adaptation[] = [
  {
    barrier: 'LANGUAGE',
    feature: 'INTERPRETERS',
    isNeeded: (person) => needsInterpreter(person) === true,
    isMetBy: (person, { access }) => worksInTheirLanguage(person, access?.languages ?? []) === true,
  },
  { barrier: 'LITERACY', feature: 'EASY_READ', isNeeded: (person) => hasNeed(person, 'LITERACY') === true },
  {
    barrier: 'LEARNING_DISABILITY',
    feature: 'LEARNING_DISABILITY',
    isNeeded: (person) => hasNeed(person, 'LEARNING_DISABILITY') === true,
  },
  {
    barrier: 'NEURODIVERSITY',
    feature: 'NEURODIVERSITY',
    isNeeded: (person) => hasNeed(person, 'NEURODIVERGENCE') === true,
  },
  {
    barrier: 'DIGITAL',
    feature: 'IN_PERSON',
    isNeeded: (person, { delivery }) => hasNeed(person, 'DIGITAL') === true && /^(REMOTE|HYBRID)$/.test(delivery),
  },
  {
    barrier: 'GROUP_ONLY',
    feature: 'ONE_TO_ONE',
    isNeeded: ({ adjustments }, { delivery }) => adjustments?.includes('ONE_TO_ONE') === true && delivery === 'GROUP',
  },
];

/** What the person needs to be able to use the service. A service that has said nothing of access leaves it unknown. */
export const checkOffers = (person: KnownNeeds, service: ServiceToMatch): CheckedOffer[] =>
  ADAPTATIONS.filter(({ isNeeded }) => isNeeded(person, service)).map(({ barrier, feature, isMetBy }) => {
    const isMet = isMetBy?.(person, service) || service.access?.features.includes(feature);
    return { barrier, feature, result: isMet ? 'PASS' : failsIf(service.access && true) };
  });
