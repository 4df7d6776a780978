import type { Language } from '#kernel';
import { hasNeed, type KnownNeeds } from './known-needs.js';

/** Whether the person cannot take part in English without help; undefined where nobody knows. */
export function needsInterpreter(person: KnownNeeds): boolean | undefined {
  return person.interpreterNeeded === true ? true : hasNeed(person, 'LANGUAGE');
}

/**
 * Whether one of the languages in which a service works is the person's own; undefined where that cannot be told: nobody
 * said which language it is, it is one without a code, or it is English of somebody who needs an interpreter.
 */
export function worksInTheirLanguage(person: KnownNeeds, worksIn: readonly Language[]): boolean | undefined {
  const { language } = person;
  const needsOne = needsInterpreter(person) === true;
  if (language === undefined) return worksIn.some((each) => !needsOne || each !== 'ENGLISH') ? undefined : false;
  if (!worksIn.includes(language)) return false;
  return language === 'OTHER' || (language === 'ENGLISH' && needsOne) ? undefined : true;
}
