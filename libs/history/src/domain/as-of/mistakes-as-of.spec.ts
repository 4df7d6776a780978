import { past } from '../past.examples.js';
import { standAt } from '../standpoint.js';
import { caseAsOf, factsOf } from './case-as-of.js';

const NOW = new Date('2025-12-01T09:00:00Z');
const [CASE, PERSON, SHARING] = ['Case-c-1', 'Person-p-1', 'Sharing-s-1'];
const person = { personId: 'p-1', givenName: 'Alarico', familyName: 'Pembrasso', aliases: [], interpreterNeeded: true };
const putRight = {
  ...{
    personId: 'p-1',
    givenName: 'Alarico',
    familyName: 'Pembrazo',
    dateOfBirth: '1978-06-21',
    language: 'PORTUGUESE',
  },
  ...{
    interpreterNeeded: false,
    corrected: ['NAME', 'DATE_OF_BIRTH', 'LANGUAGE', 'INTERPRETER'],
    reason: 'FACT_WRONG',
  },
};
const account = { status: 'THIRD_PARTY', abuseTypes: ['NFS'], account: 'Said by another man.' };
const heard = { heardBy: 'NIGHT_WORKER', grade: 'KNOWN_INDIRECTLY' };
const assessment = { tool: 'SAFELIVES_DASH', level: 'HIGH', assessorRole: 'IDVA', assessedOn: '2025-07-08' };
const merge = { personId: 'p-1', keptPersonId: 'p-1', mergedPersonId: 'p-9' };
const decision = {
  ...{ sharingId: 's-1', decision: 'SHARE', items: ['DISCLOSURE_ACCOUNT'], sharerOrganisationId: 'police' },
  ...{ recipientOrganisationIds: ['probation', 'wcs'], purpose: 'FORUM_REFERRAL', lawfulBases: [] },
  ...{
    consentFrom: 'PERSON_REFERRED',
    consentResult: 'NOT_SOUGHT',
    personInformed: 'NOT_YET',
    decidedOn: '2025-07-10',
  },
};
const told = (noticeId: string, recipientOrganisationId: string) => ({
  ...{ type: 'RecipientNotifiedOfCorrection', stream: SHARING, recordedAt: '2025-07-14T11:01:00Z' },
  data: { sharingId: 's-1', noticeId, recipientOrganisationId, kind: 'DISCLOSURE' },
});

/** Story C: heard of the wrong man, shared, put right, recipients told, one of them answers; two records merged and not. */
const STORY_C = past(
  { type: 'PersonRegistered', data: person, stream: PERSON, recordedAt: '2025-05-06T09:00:00Z' },
  {
    type: 'DisclosureRecorded',
    data: { disclosureId: 'd-1', ...account, ...heard },
    stream: CASE,
    recordedAt: '2025-06-19T08:00:00Z',
  },
  {
    type: 'RiskAssessed',
    data: { assessmentId: 'a-1', ...assessment },
    stream: CASE,
    recordedAt: '2025-07-08T09:00:00Z',
  },
  { type: 'SharingDecided', data: decision, stream: SHARING, recordedAt: '2025-07-10T09:00:00Z' },
  {
    type: 'SurvivorSafetyChecked',
    data: { disclosureId: 'd-1', answer: 'SAFE' },
    stream: CASE,
    recordedAt: '2025-07-14T11:00:00Z',
  },
  { type: 'DisclosureReattributed', data: { disclosureId: 'd-1' }, stream: CASE, recordedAt: '2025-07-14T11:00:00Z' },
  {
    type: 'EntryCorrected',
    data: { entryId: 'd-1', reason: 'WRONG_PERSON' },
    stream: CASE,
    recordedAt: '2025-07-14T11:00:00Z',
  },
  { type: 'AssessmentFlagged', data: { assessmentId: 'a-1' }, stream: CASE, recordedAt: '2025-07-14T11:00:00Z' },
  told('n-1', 'probation'),
  told('n-2', 'wcs'),
  {
    type: 'ReleaseAcknowledged',
    data: { sharingId: 's-1', recipientOrganisationId: 'wcs', noticeId: 'n-2' },
    stream: SHARING,
    recordedAt: '2025-07-15T16:00:00Z',
  },
  { type: 'AssessmentUpheld', data: { assessmentId: 'a-1' }, stream: CASE, recordedAt: '2025-07-16T09:00:00Z' },
  { type: 'PersonsMerged', data: merge, stream: PERSON, recordedAt: '2025-08-05T09:00:00Z' },
  { type: 'MergeReversed', data: merge, stream: PERSON, recordedAt: '2025-08-12T09:00:00Z' },
  { type: 'PersonDetailsCorrected', data: putRight, stream: PERSON, recordedAt: '2025-09-02T09:00:00Z' },
);
const at = (on: string) => {
  const known = standAt(STORY_C, { basis: 'recorded', on }, NOW).known;
  return factsOf(caseAsOf(known), on);
};
const factsAt = (on: string, id: string) => at(on).find((record) => record.id === id);
const field = (on: string, id: string, name: string) =>
  factsAt(on, id)?.facts.find((fact) => fact.field === name)?.value;

describe('A mistake in the history of a case', () => {
  it('was believed before it was put right, and is marked from then on', () => {
    expect(factsAt('2025-07-11', 'd-1')).toMatchObject({ isMistake: false });
    expect(field('2025-07-11', 'd-1', 'Marked as a mistake')).toBeUndefined();
    expect(factsAt('2025-07-14', 'd-1')).toMatchObject({ isMistake: true });
    expect(field('2025-07-14', 'd-1', 'Survivor of the person it is about')).toMatchObject({ codes: ['SAFE'] });
  });
  it('says who had been told by then, and who had answered', () => {
    const waiting = 'Told that something was wrong, no answer yet';
    const knows = 'Told that something was wrong, and know';
    expect(field('2025-07-11', 's-1', waiting)).toBeUndefined();
    expect(field('2025-07-14', 's-1', waiting)).toEqual({ organisations: ['probation', 'wcs'] });
    expect(field('2025-07-15', 's-1', waiting)).toEqual({ organisations: ['probation'] });
    expect(field('2025-07-15', 's-1', knows)).toEqual({ organisations: ['wcs'] });
  });
  it('had an assessment looked at again, until somebody had', () => {
    const after = 'After a mistake before it';
    expect(field('2025-07-11', 'a-1', after)).toBeUndefined();
    expect(field('2025-07-14', 'a-1', after)).toEqual({ text: 'To be looked at again' });
    expect(field('2025-07-16', 'a-1', after)).toEqual({ text: 'Looked at again: it stands' });
  });
  it('had the person by the wrong name until it was put right, and by the right one from then on', () => {
    const person = (on: string) =>
      ['Name', 'Date of birth', 'Language', 'Interpreter', 'Put right', 'Why it was put right'].map((name) =>
        field(on, 'p-1', name),
      );
    expect(person('2025-09-01')).toEqual([
      { text: 'Alarico Pembrasso' },
      ...[undefined, undefined, { text: 'Needed' }, undefined, undefined],
    ]);
    expect(person('2025-09-02')).toEqual([
      ...[{ text: 'Alarico Pembrazo' }, { on: '1978-06-21' }, { list: 'language', codes: ['PORTUGUESE'] }, undefined],
      { list: 'person-detail', codes: putRight.corrected },
      { list: 'details-reason', codes: ['FACT_WRONG'] },
    ]);
  });
  it('had two records as one person between the merge and its reversal, and neither before nor after', () => {
    const same = 'Held to be the same person as';
    expect(field('2025-08-04', 'p-1', same)).toBeUndefined();
    expect(field('2025-08-05', 'p-1', same)).toBeDefined();
    expect(field('2025-08-12', 'p-1', same)).toBeUndefined();
  });
});
