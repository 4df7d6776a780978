import {
  CORRECTION_REASONS,
  DETAILS_REASONS,
  ENTRY_MARKS,
  LANGUAGES,
  MERGE_CONFIDENCES,
  MERGE_EVIDENCE,
  NEED_SOURCES,
  PERSON_DETAILS,
  RECTIFICATION_SOURCES,
  type PersonEvent,
} from '#case-file';
import { ACCOMMODATION_TYPES, NEEDS, TENURES } from '#kernel';
import { item, never, organisation, others, othersItem, shown, words, type Treatments } from './treatment.js';

const merge = { personId: never, mergeId: never, keptPersonId: never, mergedPersonId: never };
const corrected = {
  recordedOn: shown('Recorded on'),
  reason: words('Why', CORRECTION_REASONS),
  mark: words('Marked as', ENTRY_MARKS),
};

/** What is recorded about the person themselves. */
export const personTreatments: Treatments<PersonEvent> = {
  PersonRegistered: item('Who you are', {
    personId: never,
    registeredBy: organisation('Recorded by'),
    givenName: shown('Given name'),
    familyName: shown('Family name'),
    dateOfBirth: shown('Date of birth'),
    aliases: shown('Other names'),
    language: words('Language', LANGUAGES),
    interpreterNeeded: shown('Needs an interpreter'),
  }),
  PersonDetailsCorrected: item('Who you are, as it was put right', {
    personId: never,
    givenName: shown('Given name'),
    familyName: shown('Family name'),
    dateOfBirth: shown('Date of birth'),
    language: words('Language', LANGUAGES),
    interpreterNeeded: shown('Needs an interpreter'),
    corrected: words('What was put right', PERSON_DETAILS),
    recordedOn: shown('Recorded on'),
    reason: words('Why', DETAILS_REASONS),
    source: words('On whose wish', RECTIFICATION_SOURCES),
  }),
  AliasAdded: item('Another name', { personId: never, alias: shown('Name') }),
  NeedRecorded: item('A need', {
    personId: never,
    need: words('Need', NEEDS),
    source: words('How it became known', NEED_SOURCES),
    since: shown('Since'),
    note: others('Note'),
  }),
  NeedEnded: item('A need that ended', { personId: never, need: words('Need', NEEDS), endedOn: shown('Ended on') }),
  NeedCorrected: item('A need that was recorded by mistake', {
    personId: never,
    need: words('Need', NEEDS),
    ...corrected,
  }),
  AccommodationStarted: item('A stay', {
    personId: never,
    accommodationId: never,
    type: words('Kind of place', ACCOMMODATION_TYPES),
    tenure: words('Tenure', TENURES),
    since: shown('Since'),
    expectedStayWeeks: shown('Expected to last, in weeks'),
    organisationId: organisation('Provided by'),
  }),
  AccommodationEnded: item('The end of a stay', {
    personId: never,
    accommodationId: never,
    endedOn: shown('Ended on'),
  }),
  AccommodationCorrected: item('A stay that was recorded by mistake', {
    personId: never,
    accommodationId: never,
    ...corrected,
  }),
  MergeProposed: { never: 'Nothing was found out: it asks whether two records are about one person' },
  PersonsMerged: othersItem('Two records were held to be about you', {
    ...merge,
    evidence: words('Why', MERGE_EVIDENCE),
    confidence: words('How sure', MERGE_CONFIDENCES),
    mergedOn: shown('On'),
  }),
  MergeDeclined: { never: 'Nothing was found out: it asks whether two records are about one person' },
  MergeReversed: othersItem('Two records were found not to be about one person', {
    ...merge,
    mergedOn: shown('Held to be so on'),
    reversedOn: shown('Put right on'),
  }),
};
