import { RECORDS } from '#erasure';
import { CATALOGUE } from '#installation';

/** The types of events with fields that only a key opens, by the category of the streams that they are written to. */
const PROTECTED: Readonly<Record<string, readonly string[]>> = {
  Person: [
    ...['PersonRegistered', 'AliasAdded', 'NeedRecorded', 'NeedEnded', 'NeedCorrected'],
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
    ],
  ],
  Referral: [
    ...['EligibilityChecked', 'ReferralSubmitted', 'InformationRequested', 'InformationProvided'],
    ...['ReferralAccepted', 'ReferralDeclined', 'ReferralWithdrawn'],
  ],
  ForumReferral: ['ForumReferralSubmitted'],
  Action: ['ActionRaised', 'ActionRejected', 'ActionExtended', 'ActionCompleted', 'ActionNotAchieved'],
  Sharing: ['SharingDecided'],
  SubjectAccess: ['ItemDecided', 'SubjectAccessRefused'],
  Member: ['MemberEnrolled', 'SignInLinked'],
  BreakGlass: ['BreakGlassUsed', 'BreakGlassReviewed'],
  SurvivorFile: [
    ...['SurvivorNameRecorded', 'SafeContactSet', 'SafeContactWithdrawn', 'AddressRecorded', 'AddressStatusChanged'],
    ...['SafetyIncidentRaised', 'SurvivorFileConsulted', 'WishRecorded'],
  ],
};

/** What no request for erasure about a person referred reaches, and why. */
const NOT_ERASABLE: Readonly<Record<string, string>> = {
  Member: 'About staff: the log has to say who recorded, decided and looked for as long as it is kept.',
  BreakGlass: 'What staff say of why they opened a case in an emergency: kept with the read log that it explains.',
  SurvivorFile:
    'About survivors, under keys of their own. Nobody requests its erasure here yet; the way for it is in libs/erasure/README.md.',
};

const fieldsOf = (type: string) => Object.values(CATALOGUE.find(type)?.fields ?? {});

const typesWithProtectedFields = (): string[] =>
  CATALOGUE.names().filter((type) => fieldsOf(type).some(({ class: of }) => of !== 'open' && of !== 'pseudonym'));

describe('What an erasure can reach', () => {
  const records: readonly string[] = RECORDS.codes.map(({ code }) => code);

  it('is known of every type of event with protected fields', () => {
    const named = new Set(Object.values(PROTECTED).flat());
    expect(typesWithProtectedFields().length).toBeGreaterThan(40);
    expect(typesWithProtectedFields().filter((type) => !named.has(type))).toEqual([]);
  });

  it('is every kind of record with protected fields, but for those that have a reason', () => {
    expect(Object.keys(PROTECTED).toSorted()).toEqual([...records, ...Object.keys(NOT_ERASABLE)].toSorted());
    expect(records.filter((record) => record in NOT_ERASABLE)).toEqual([]);
  });

  it('is about the person whose erasure is decided, in each of these records', () => {
    const subjects = records.flatMap((record) =>
      (PROTECTED[record] ?? []).flatMap((type) =>
        fieldsOf(type).flatMap((field) => ('subject' in field ? [field.subject] : [])),
      ),
    );
    expect([...new Set(subjects)]).toEqual(['personId']);
  });
});
