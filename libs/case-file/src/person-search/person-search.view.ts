import { decideOnRole, type SignedIn } from '#access';
import { readableDate } from '#kernel';
import type { Refused } from '#web';
import { caseFileActions } from '../case-file.actions.js';
import type { FoundPerson, SearchResults } from './person-search.query.js';

/** The search form: for the first time, or again with what was typed. */
export function personSearchView(refused?: Refused) {
  return {
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}

/** Who was found; registering somebody who was not is offered to those who may. */
export function searchResultsView({ terms, found, more }: SearchResults, { member }: Pick<SignedIn, 'member'>) {
  return {
    entered: { terms },
    count: found.length === 1 ? '1 person found' : `${found.length} people found`,
    more,
    isEverybodys: member.role === 'auditor',
    mayRegister: decideOnRole({ member, rule: caseFileActions['person:register'] }).effect === 'allow',
    rows: found.map(rowOf),
  };
}

function rowOf({
  personId,
  personReference,
  alsoReferences = [],
  personName,
  dateOfBirth,
  knownAs,
  caseId,
  reference,
  openedOn,
}: FoundPerson) {
  const name = knownAs === undefined ? personName : `${personName}, also known as ${knownAs}`;
  const href = caseId === undefined ? `/persons/${personId}/open-case` : `/cases/${caseId}`;
  return [
    { text: name, href, header: true },
    { text: dateOfBirth === undefined ? 'Not known' : readableDate(dateOfBirth) },
    { text: [personReference, ...alsoReferences].join(', ') },
    { text: reference ?? 'No case opened yet' },
    { text: openedOn === undefined ? '' : readableDate(openedOn) },
  ];
}
