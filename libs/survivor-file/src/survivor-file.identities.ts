import { casesIn, identityIn, type Identities } from '#access';
import type {
  AddressRecorded,
  SafeContactSet,
  SurvivorFileOpened,
  SurvivorNameRecorded,
} from './domain/survivor-file.events.js';

const TELEPHONES: readonly string[] = ['PHONE_CALL', 'TEXT_MESSAGE'];

/**
 * Who survivors are and where, so that no colleague reads of their own sister: compared where only the login of survivor
 * files comes, by digests of a locating key.
 */
export const survivorFileIdentities: Identities = {
  kind: 'survivor',
  category: 'SurvivorFile',
  facts: {
    ...identityIn<SurvivorNameRecorded>('SurvivorNameRecorded', ({ name }) => ({ names: [name] })),
    ...identityIn<AddressRecorded>('AddressRecorded', ({ address, postcode }) => ({ house: address, postcode })),
    ...identityIn<SafeContactSet>('SafeContactSet', ({ channel, value }) => ({
      phones: TELEPHONES.includes(channel) ? [value] : [],
      emails: channel === 'EMAIL' ? [value] : [],
    })),
  },
  cases: casesIn<SurvivorFileOpened>('SurvivorFileOpened', ({ survivorFileId, caseIds }) => ({
    subjectId: survivorFileId,
    caseIds,
  })),
};
