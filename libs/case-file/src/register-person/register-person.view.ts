import { readableDate } from '#kernel';
import type { Refused } from '#web';
import { LANGUAGES } from '../domain/person.events.js';
import type { PossibleMatch } from './possible-matches.query.js';

/** The form that registers a person; with people on record who look like them, a warning above it. */
export function registerPersonView(refused?: Refused, matches: readonly PossibleMatch[] = []) {
  return {
    languages: LANGUAGES.codes,
    matches: matches.map(matchRow),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}

function matchRow({ personId, personReference, personName, dateOfBirth, caseId, reference }: PossibleMatch) {
  const born = dateOfBirth === undefined ? 'date of birth not known' : `born ${readableDate(dateOfBirth)}`;
  return {
    text: `${personName}, ${born}`,
    link:
      caseId === undefined
        ? { href: `/persons/${personId}/open-case`, text: `${personReference}: open a case` }
        : { href: `/cases/${caseId}`, text: `${reference ?? personReference}: read the case` },
  };
}
