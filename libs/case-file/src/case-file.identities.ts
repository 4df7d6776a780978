import { casesIn, identityIn, joinedIn, type Identities } from '#access';
import type { CaseOpened } from './domain/case.events.js';
import type { MergeReversed, PersonsMerged } from './domain/merge.events.js';
import type { AliasAdded, PersonDetailsCorrected, PersonRegistered } from './domain/person.events.js';
import { fullName } from './domain/person.policies.js';
import type { PersonDetails } from './domain/person.state.js';

/**
 * Who persons referred are, under every name they are known by; a name or a date of birth that was put right is none of
 * theirs any more. Nothing of where they live is in the case file.
 */
export const caseFileIdentities: Identities = {
  kind: 'person',
  category: 'Person',
  facts: {
    ...identityIn<PersonRegistered>('PersonRegistered', (registered) => ({
      names: registered.aliases,
      onRecord: onRecord(registered),
    })),
    ...identityIn<PersonDetailsCorrected>('PersonDetailsCorrected', (corrected) => ({ onRecord: onRecord(corrected) })),
    ...identityIn<AliasAdded>('AliasAdded', ({ alias }) => ({ names: [alias] })),
  },
  joined: {
    ...joinedIn<PersonsMerged>('PersonsMerged', ({ keptPersonId, mergedPersonId }) => ({
      ...{ subjectIds: [keptPersonId, mergedPersonId], isOnePerson: true },
    })),
    ...joinedIn<MergeReversed>('MergeReversed', ({ keptPersonId, mergedPersonId }) => ({
      ...{ subjectIds: [keptPersonId, mergedPersonId], isOnePerson: false },
    })),
  },
  cases: casesIn<CaseOpened>('CaseOpened', ({ caseId, personId }) => ({ subjectId: personId, caseIds: [caseId] })),
};

const onRecord = (details: PersonDetails) => ({ name: fullName(details), dateOfBirth: details.dateOfBirth });
