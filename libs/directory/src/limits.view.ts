import { labelOf, LANGUAGES } from '#kernel';
import type { CriterionLimits } from './domain/programme.events.js';

/** What is measured of a criterion, in words: "from 18 years"; "in English or Welsh". */
export function limitsText(limits: Partial<CriterionLimits> | undefined): readonly string[] {
  const { minimumAge, maximumAge, languages, settledAddress } = limits ?? {};
  return [
    ...(minimumAge === undefined ? [] : [`from ${minimumAge} years`]),
    ...(maximumAge === undefined ? [] : [`up to ${maximumAge} years`]),
    ...(languages ? [`in ${languages.map((language) => labelOf(LANGUAGES, language)).join(' or ')}`] : []),
    ...(settledAddress === undefined ? [] : [settledAddress ? 'in a home of one’s own' : 'in any kind of place']),
  ];
}
