import type { DataOf } from '#kernel';
import type {
  AccommodationCorrected,
  AccommodationEnded,
  AccommodationStarted,
  AliasAdded,
  NeedCorrected,
  NeedEnded,
  NeedRecorded,
  PersonDetailsCorrected,
  PersonEvent,
  PersonRegistered,
} from './person.events.js';

type Over<Type extends PersonEvent['type']> = Partial<DataOf<PersonEvent, Type>>;

export const PERSON_ID = '9e250a00-0000-4000-8000-00000000000a';
export const HOLDER_ID = '0d1f6c1e-0000-4000-8000-000000000001';
export const STAY_ID = '57a70000-0000-4000-8000-000000000001';

/** Canonical examples (story A): specs, golden files and EVENTS.md read from here. */
export const aPerson = {
  registered: (over: Over<'PersonRegistered'> = {}): PersonRegistered => ({
    type: 'PersonRegistered',
    data: {
      personId: PERSON_ID,
      registeredBy: HOLDER_ID,
      givenName: 'Jasper',
      familyName: 'Thistlewick',
      dateOfBirth: '1987-06-21',
      aliases: [],
      language: 'ENGLISH',
      interpreterNeeded: false,
      ...over,
    },
  }),
  detailsCorrected: (over: Over<'PersonDetailsCorrected'> = {}): PersonDetailsCorrected => ({
    type: 'PersonDetailsCorrected',
    data: {
      personId: PERSON_ID,
      givenName: 'Jasper',
      familyName: 'Thistlewyck',
      dateOfBirth: '1978-06-21',
      language: 'ENGLISH',
      interpreterNeeded: false,
      corrected: ['NAME', 'DATE_OF_BIRTH'],
      recordedOn: '2025-03-03',
      reason: 'FACT_WRONG',
      source: 'PERSON',
      ...over,
    },
  }),
  aliasAdded: (over: Over<'AliasAdded'> = {}): AliasAdded => ({
    type: 'AliasAdded',
    data: { personId: PERSON_ID, alias: 'Jay Thistle', ...over },
  }),
  need: (over: Over<'NeedRecorded'> = {}): NeedRecorded => ({
    type: 'NeedRecorded',
    data: { personId: PERSON_ID, need: 'HOMELESSNESS', source: 'STAFF_OBSERVED', since: '2025-01-10', ...over },
  }),
  needEnded: (over: Over<'NeedEnded'> = {}): NeedEnded => ({
    type: 'NeedEnded',
    data: { personId: PERSON_ID, need: 'HOMELESSNESS', endedOn: '2025-09-16', ...over },
  }),
  stay: (over: Over<'AccommodationStarted'> = {}): AccommodationStarted => ({
    type: 'AccommodationStarted',
    data: {
      personId: PERSON_ID,
      accommodationId: STAY_ID,
      type: 'HOSTEL_COMPLEX_NEEDS',
      tenure: 'LICENCE',
      since: '2025-03-03',
      expectedStayWeeks: 16,
      organisationId: HOLDER_ID,
      ...over,
    },
  }),
  stayEnded: (over: Over<'AccommodationEnded'> = {}): AccommodationEnded => ({
    type: 'AccommodationEnded',
    data: { personId: PERSON_ID, accommodationId: STAY_ID, endedOn: '2025-09-16', ...over },
  }),
  needCorrected: (over: Over<'NeedCorrected'> = {}): NeedCorrected => ({
    type: 'NeedCorrected',
    data: {
      personId: PERSON_ID,
      need: 'HOMELESSNESS',
      recordedOn: '2025-03-03',
      reason: 'FACT_WRONG',
      mark: 'MISTAKE',
      ...over,
    },
  }),
  stayCorrected: (over: Over<'AccommodationCorrected'> = {}): AccommodationCorrected => ({
    type: 'AccommodationCorrected',
    data: {
      personId: PERSON_ID,
      accommodationId: STAY_ID,
      recordedOn: '2025-03-03',
      reason: 'FACT_WRONG',
      mark: 'MISTAKE',
      ...over,
    },
  }),
};
