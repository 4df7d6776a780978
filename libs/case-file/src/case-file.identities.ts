import { casesIn, identityIn, type Identities } from '#access';
import type { CaseOpened } from './domain/case.events.js';
import type { AliasAdded, PersonRegistered } from './domain/person.events.js';

/** Who persons referred are, under every name they are known by. Nothing of where they live is in the case file. */
export const caseFileIdentities: Identities = {
  kind: 'person',
  category: 'Person',
  facts: {
    ...identityIn<PersonRegistered>('PersonRegistered', ({ givenName, familyName, dateOfBirth, aliases }) => ({
      names: [`${givenName} ${familyName}`, ...aliases],
      dateOfBirth,
    })),
    ...identityIn<AliasAdded>('AliasAdded', ({ alias }) => ({ names: [alias] })),
  },
  cases: casesIn<CaseOpened>('CaseOpened', ({ caseId, personId }) => ({ subjectId: personId, caseIds: [caseId] })),
};
