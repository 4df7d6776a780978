import { keysOf, RECORDS, subjectOf, type RecordKind } from '#erasure';
import { CATALOGUE } from '#installation';

/** The types of events with fields that only a key opens, by the category of the streams that they are written to. */
const PROTECTED: Readonly<Record<string, readonly string[]>> = {
  Person: [
    ...['PersonRegistered', 'PersonDetailsCorrected', 'AliasAdded', 'NeedRecorded', 'NeedEnded', 'NeedCorrected'],
    ...['AccommodationStarted', 'AccommodationEnded', 'MergeProposed', 'PersonsMerged'],
  ],
  Case: [
    ...[
      'CaseOpened',
      'PersonJoinedCase',
      'DisclosureRecorded',
      'SurvivorSafetyChecked',
      'RiskAssessed',
      'SealProposed',
      ...['CaseClosed', 'CaseReopened', 'PrimaryPerpetratorAssessed'],
    ],
  ],
  Referral: [
    ...['EligibilityChecked', 'ReferralSubmitted', 'InformationRequested', 'InformationProvided'],
    ...['ReferralAccepted', 'ReferralDeclined', 'ReferralWithdrawn'],
    ...['DeclineChallenged', 'ChallengeUpheld', 'ChallengeDismissed', 'ReferralHeld', 'ReferralResumed'],
    ...['ReferralWaitlisted', 'WaitingListReviewed', 'CaseAllocated', 'AssessmentCompleted', 'PlanAgreed'],
    ...[
      'InterventionStarted',
      'SessionRescheduled',
      'RiskChangeReported',
      'RiskTaskDone',
      'InterventionCompleted',
      'InterventionEnded',
    ],
    ...['ReferralReopened', 'ReferralCorrected', 'ReferralMarkedInError'],
  ],
  ServiceSearch: ['NoServiceFound', 'PersonScreenedOut'],
  ForumReferral: ['ForumReferralSubmitted'],
  Action: ['ActionRaised', 'ActionRejected', 'ActionExtended', 'ActionCompleted', 'ActionNotAchieved'],
  Sharing: ['SharingDecided'],
  SubjectAccess: ['ItemDecided', 'SubjectAccessRefused'],
  Rectification: ['RectificationPointRaised', 'RectificationPointDecided'],
  Member: ['MemberEnrolled', 'SignInLinked', 'IdentityStated'],
  BreakGlass: ['BreakGlassUsed', 'BreakGlassReviewed'],
  SurvivorFile: [
    ...['SurvivorNameRecorded', 'SafeContactSet', 'SafeContactWithdrawn', 'AddressRecorded', 'AddressStatusChanged'],
    ...['SafetyIncidentRaised', 'SafetyIncidentNotConfirmed', 'SurvivorFileConsulted', 'WishRecorded'],
  ],
};

/** The fields that say whom a record is about, by the kind of person. */
const ABOUT = {
  PERSON: ['personId'],
  SURVIVOR: ['survivorFileId'],
  MEMBER: ['memberId', 'reviewedBy'], // who used an emergency, and who reviewed it: each their own words
} as const;

const fieldsOf = (type: string) => Object.values(CATALOGUE.find(type)?.fields ?? {});

const typesWithProtectedFields = (): string[] =>
  CATALOGUE.names().filter((type) => fieldsOf(type).some(({ class: of }) => of !== 'open' && of !== 'pseudonym'));

describe('What an erasure can reach', () => {
  const fieldsAbout = (record: RecordKind): readonly string[] => ABOUT[subjectOf(record)];
  const records: readonly RecordKind[] = RECORDS.codes.map(({ code }) => code);

  it('is known of every type of event with protected fields', () => {
    const named = new Set(Object.values(PROTECTED).flat());
    expect(typesWithProtectedFields().length).toBeGreaterThan(40);
    expect(typesWithProtectedFields().filter((type) => !named.has(type))).toEqual([]);
  });

  it('is every kind of record with protected fields, in both rings', () => {
    expect(Object.keys(PROTECTED).toSorted()).toEqual(
      [...new Set(records.map((each) => keysOf(each).category))].toSorted(),
    );
    const rings = records.map((record) => {
      const { ring, category } = keysOf(record);
      const isOfRing = (type: string) =>
        fieldsOf(type).some((field) => 'subject' in field && (field.class === 'locating') === (ring === 'locating'));
      return [record, (PROTECTED[category] ?? []).some(isOfRing)];
    });
    expect(rings.filter(([, holds]) => !holds)).toEqual([]);
    const withLocating = Object.entries(PROTECTED).filter(([, types]) =>
      types.some((type) => fieldsOf(type).some((field) => field.class === 'locating')),
    );
    expect(withLocating.map(([category]) => category)).toEqual(['SurvivorFile']);
  });

  it('is about whoever the erasure is decided for, in each of these records', () => {
    for (const record of records) {
      const subjects = (PROTECTED[keysOf(record).category] ?? []).flatMap((type) =>
        fieldsOf(type).flatMap((field) => ('subject' in field ? [field.subject] : [])),
      );
      expect([record, [...new Set(subjects)].filter((each) => !fieldsAbout(record).includes(each))]).toEqual([
        record,
        [],
      ]);
    }
  });
});
