import {
  codeList,
  open,
  personal,
  pseudonym,
  special,
  type AccommodationType,
  type CodeOf,
  type DomainEvent,
  type EventTypes,
  type IsoDate,
  type Language,
  type Need,
  type Tenure,
} from '#kernel';
import type { CorrectionReason, DetailsReason, EntryMark, RectificationSource } from './case.codes.js';
import { mergeEventTypes, type MergeEvent } from './merge.events.js';

export { LANGUAGES, type Language } from '#kernel';

/** How a need became known. What a person says of themselves and what somebody assessed are not the same evidence. */
export const NEED_SOURCES = codeList('need-source', {
  PERSON: 'The person said so',
  STAFF_OBSERVED: 'Staff saw it',
  ASSESSMENT: 'An assessment found it',
  OTHER_AGENCY: 'Another agency said so',
});
export type NeedSource = CodeOf<typeof NEED_SOURCES>;

/**
 * An organisation recorded the person referred. Without a date of birth it is not known. No contact detail and no address
 * is part of it, and nobody else is: a survivor is never recorded here.
 */
export type PersonRegistered = DomainEvent<
  'PersonRegistered',
  {
    personId: string;
    registeredBy: string;
    givenName: string;
    familyName: string;
    dateOfBirth?: IsoDate;
    aliases: readonly string[];
    language?: Language;
    interpreterNeeded: boolean;
  }
>;

/** What is on record of who a person is, as far as it can be put right. */
export const PERSON_DETAILS = codeList('person-detail', {
  NAME: 'Name',
  DATE_OF_BIRTH: 'Date of birth',
  LANGUAGE: 'Language',
  INTERPRETER: 'Whether they need an interpreter',
});
export type PersonDetail = CodeOf<typeof PERSON_DETAILS>;

/**
 * What was on record of who the person is was wrong, or not complete (UK GDPR Article 16). Says all of it as it is now: a date
 * of birth or a language that is absent is not known. `corrected` are the details that differ from what stood there, and
 * `recordedOn` is the first day on which one of them was recorded, because from then on it could be shared. Other names
 * are no part of it.
 */
export type PersonDetailsCorrected = DomainEvent<
  'PersonDetailsCorrected',
  {
    personId: string;
    givenName: string;
    familyName: string;
    dateOfBirth?: IsoDate;
    language?: Language;
    interpreterNeeded: boolean;
    corrected: readonly PersonDetail[];
    recordedOn: IsoDate;
    reason: DetailsReason;
    source: RectificationSource;
  }
>;

/** The person is known by another name too. */
export type AliasAdded = DomainEvent<'AliasAdded', { personId: string; alias: string }>;

/** The person has a need; without `since` nobody knows since when. The note is about the person referred only. */
export type NeedRecorded = DomainEvent<
  'NeedRecorded',
  { personId: string; need: Need; source: NeedSource; since?: IsoDate; note?: string }
>;

/** The person has this need no longer. */
export type NeedEnded = DomainEvent<'NeedEnded', { personId: string; need: Need; endedOn: IsoDate }>;

/** The person began to stay somewhere: a kind of place and perhaps who provides it, never an address. */
export type AccommodationStarted = DomainEvent<
  'AccommodationStarted',
  {
    personId: string;
    accommodationId: string;
    type: AccommodationType;
    tenure: Tenure;
    since: IsoDate;
    expectedStayWeeks?: number;
    organisationId?: string;
  }
>;

/** The person stopped staying there. */
export type AccommodationEnded = DomainEvent<
  'AccommodationEnded',
  { personId: string; accommodationId: string; endedOn: IsoDate }
>;

/**
 * A need on record was a mistake: the person did not have it, or it is not known. `recordedOn` is the day on which it was
 * recorded, because from then on it could be shared.
 */
export type NeedCorrected = DomainEvent<
  'NeedCorrected',
  { personId: string; need: Need; recordedOn: IsoDate; reason: CorrectionReason; mark: EntryMark }
>;

/** A stay on record, past or present, was a mistake. */
export type AccommodationCorrected = DomainEvent<
  'AccommodationCorrected',
  { personId: string; accommodationId: string; recordedOn: IsoDate; reason: CorrectionReason; mark: EntryMark }
>;

export type PersonEvent =
  | PersonRegistered
  | PersonDetailsCorrected
  | AliasAdded
  | NeedRecorded
  | NeedEnded
  | NeedCorrected
  | AccommodationStarted
  | AccommodationEnded
  | AccommodationCorrected
  | MergeEvent;

const aboutPerson = personal('personId');
const sensitive = special('personId');

export const personEventTypes: EventTypes<PersonEvent> = {
  PersonRegistered: {
    version: 1,
    fields: {
      personId: pseudonym,
      registeredBy: open,
      givenName: aboutPerson,
      familyName: aboutPerson,
      dateOfBirth: aboutPerson,
      aliases: aboutPerson,
      language: sensitive,
      interpreterNeeded: aboutPerson,
    },
  },
  PersonDetailsCorrected: {
    version: 1,
    fields: {
      personId: pseudonym,
      givenName: aboutPerson,
      familyName: aboutPerson,
      dateOfBirth: aboutPerson,
      language: sensitive,
      interpreterNeeded: aboutPerson,
      corrected: open,
      recordedOn: open,
      reason: open,
      source: open,
    },
  },
  AliasAdded: { version: 1, fields: { personId: pseudonym, alias: aboutPerson } },
  NeedRecorded: {
    version: 1,
    fields: { personId: pseudonym, need: sensitive, source: open, since: aboutPerson, note: sensitive },
  },
  NeedEnded: { version: 1, fields: { personId: pseudonym, need: sensitive, endedOn: aboutPerson } },
  NeedCorrected: {
    version: 1,
    fields: { personId: pseudonym, need: sensitive, recordedOn: open, reason: open, mark: open },
  },
  AccommodationStarted: {
    version: 1,
    fields: {
      personId: pseudonym,
      accommodationId: open,
      type: aboutPerson,
      tenure: aboutPerson,
      since: aboutPerson,
      expectedStayWeeks: aboutPerson,
      organisationId: aboutPerson,
    },
  },
  AccommodationEnded: {
    version: 1,
    fields: { personId: pseudonym, accommodationId: open, endedOn: aboutPerson },
  },
  AccommodationCorrected: {
    version: 1,
    fields: { personId: pseudonym, accommodationId: open, recordedOn: open, reason: open, mark: open },
  },
  ...mergeEventTypes,
};
