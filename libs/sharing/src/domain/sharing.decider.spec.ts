import { deciderSpec } from '#kernel/testing';
import { sharingDecider, type DecideSharing } from './sharing.decider.js';
import type { SharingDetails } from './sharing.events.js';
import {
  aSharing,
  EXAMPLE_CASE_ID,
  EXAMPLE_PERSON_ID,
  EXAMPLE_RECIPIENT_ID,
  EXAMPLE_REFERRAL_ID,
  EXAMPLE_SHARER_ID,
  EXAMPLE_SHARING_ID,
} from './sharing.examples.js';

const given = deciderSpec(sharingDecider);

const details: SharingDetails = {
  decision: 'SHARE',
  items: ['IDENTITY', 'NEEDS', 'RISK_SUMMARY'],
  recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID],
  recipientRole: 'SERVICE_INTAKE',
  purpose: 'REFERRAL_TO_SERVICE',
  lawfulBases: ['A6_1_F_LEGIT_INTEREST', 'A9_2_G_SPI', 'SCH1_P10', 'SCH1_P36'],
  gateway: 'CDA_1998_S115',
  necessity: 'The service cannot assess without the risk summary and the needs.',
  proportionality: 'Only what the intake team asks for, and only to that team.',
  consentFrom: 'PERSON_REFERRED',
  consentResult: 'NOT_SOUGHT',
  consentNotSoughtReason: 'RAISES_RISK',
  personInformed: 'NOT_YET',
  notInformedReason: 'RISK_TO_VICTIM',
};
const charity = { organisationId: EXAMPLE_SHARER_ID, agencyType: 'SUPPORTED_ACCOM' } as const;
const police = { organisationId: EXAMPLE_SHARER_ID, agencyType: 'POLICE' } as const;

const decide = (said: Partial<SharingDetails> = {}, more: Partial<DecideSharing> = {}): DecideSharing => ({
  type: 'Decide',
  sharingId: EXAMPLE_SHARING_ID,
  caseId: EXAMPLE_CASE_ID,
  personId: EXAMPLE_PERSON_ID,
  details: { ...details, ...said },
  sharer: charity,
  trigger: { kind: 'referral', id: EXAMPLE_REFERRAL_ID },
  decidedOn: '2025-04-10',
  ...more,
});
/** Leaves a field out; `undefined` would be another thing in an event. */
const left = <Record extends object>(record: Record, field: keyof Record): Record =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)) as Record;
const without = (field: keyof SharingDetails): DecideSharing => ({ ...decide(), details: left(details, field) });

describe('Deciding whether to share', () => {
  it('records what is shared, with whom, why and on what basis', () => given().when(decide()).then(aSharing.decided()));

  it('records a release in the same breath when the recipients get it at once', () =>
    given()
      .when(decide({}, { release: { on: '2025-04-10', method: 'SIGHTLINE' } }))
      .then(aSharing.decided(), aSharing.released()));

  it('is refused for a decision that was taken before', () =>
    given(aSharing.decided()).when(decide()).thenRule('sharing-already-decided'));

  it('notes special category and criminal offence data by what is shared', () =>
    given()
      .when(decide({ items: ['IDENTITY'], lawfulBases: ['A6_1_F_LEGIT_INTEREST'] }))
      .then(
        aSharing.decided({
          items: ['IDENTITY'],
          lawfulBases: ['A6_1_F_LEGIT_INTEREST'],
          specialCategory: false,
          offenceData: false,
        }),
      ));

  it('notes that consent was sought when it was given', () => {
    const asked = left(details, 'consentNotSoughtReason');
    const expected = left(aSharing.decided().data, 'consentNotSoughtReason');
    given()
      .when({ ...decide(), details: { ...asked, consentResult: 'GIVEN' } })
      .then({ type: 'SharingDecided', data: { ...expected, consentSought: true, consentResult: 'GIVEN' } });
  });
});

describe('What every decision must say', () => {
  it.each([
    ['what it is about', { items: [] }, 'sharing-items-missing'],
    ['with whom', { recipientOrganisationIds: [] }, 'sharing-recipient-missing'],
    ['another organisation', { recipientOrganisationIds: [EXAMPLE_SHARER_ID] }, 'sharing-with-own-organisation'],
    ['why it is necessary', { necessity: '  ' }, 'sharing-necessity-missing'],
    ['why it is proportionate', { proportionality: '' }, 'sharing-proportionality-missing'],
  ] as const)('is refused without %s', (_, said, rule) => {
    given().when(decide(said)).thenRule(rule);
    given()
      .when(decide({ ...said, decision: 'DO_NOT_SHARE' }))
      .thenRule(rule);
  });

  it('is refused when consent was not sought and nobody says why', () =>
    given().when(without('consentNotSoughtReason')).thenRule('sharing-consent-reason-missing'));

  it('is refused when the person referred is not told and nobody says why', () =>
    given().when(without('notInformedReason')).thenRule('sharing-not-informed-reason-missing'));
});

describe('Deciding not to share', () => {
  const noBasis = { decision: 'DO_NOT_SHARE', lawfulBases: [] } as const;

  it('is recorded with the same care, and needs no lawful basis', () =>
    given().when(decide(noBasis)).then(aSharing.decided(noBasis)));

  it('cannot release anything', () =>
    given()
      .when(decide(noBasis, { release: { on: '2025-04-10', method: 'SIGHTLINE' } }))
      .thenRule('sharing-not-allowed-to-release'));
});

describe('Deciding later', () => {
  it('keeps the date on which it is taken up again', () =>
    given()
      .when(decide({ decision: 'DEFER', reviewOn: '2025-04-17' }))
      .then(aSharing.decided({ decision: 'DEFER', reviewOn: '2025-04-17' })));

  it('is refused without a date', () =>
    given()
      .when(decide({ decision: 'DEFER' }))
      .thenRule('sharing-review-date-missing'));

  it('is refused with a date that has passed', () =>
    given()
      .when(decide({ decision: 'DEFER', reviewOn: '2025-04-09' }))
      .thenRule('sharing-review-date-past'));
});

describe('Sharing in part', () => {
  it('keeps what is held back', () =>
    given()
      .when(decide({ decision: 'PARTIAL', withheld: 'The account of the disclosure.' }))
      .then(aSharing.decided({ decision: 'PARTIAL', withheld: 'The account of the disclosure.' })));

  it('is refused when nobody says what is held back', () =>
    given()
      .when(decide({ decision: 'PARTIAL' }))
      .thenRule('sharing-withheld-note-missing'));
});

describe('The lawful basis of sharing', () => {
  const bases = (...lawfulBases: SharingDetails['lawfulBases']) => decide({ lawfulBases });

  it('is refused without an Article 6 basis', () =>
    given().when(bases('A9_2_G_SPI', 'SCH1_P10')).thenRule('sharing-lawful-basis-missing'));

  it('is refused for special category data without an Article 9 condition', () =>
    given().when(bases('A6_1_F_LEGIT_INTEREST', 'SCH1_P10')).thenRule('sharing-special-category-condition-missing'));

  it.each([
    ['substantial public interest without a Part 2 condition', 'A9_2_G_SPI', 'SCH1_P30'],
    ['health or social care without paragraph 2', 'A9_2_H_HEALTH_SOCIAL_CARE', 'SCH1_P10'],
  ] as const)('is refused for %s of Schedule 1', (_, article9, schedule1) =>
    given()
      .when(bases('A6_1_F_LEGIT_INTEREST', article9, schedule1))
      .thenRule('sharing-schedule-1-condition-missing'),
  );

  it('is refused for criminal offence data, allegations included, without a Schedule 1 condition', () =>
    given()
      .when(decide({ items: ['FORUM_ACTION'], lawfulBases: ['A6_1_F_LEGIT_INTEREST'] }))
      .thenRule('sharing-offence-data-condition-missing'));

  it('accepts official authority from a police force', () => {
    const said = {
      items: ['IDENTITY', 'DISCLOSURE_ACCOUNT'],
      lawfulBases: ['A6_1_E_PUBLIC_TASK', 'A10_OFFICIAL_AUTHORITY'],
    } as const;
    given()
      .when(decide(said, { sharer: police }))
      .then(aSharing.decided({ ...said, specialCategory: false }));
  });

  it('refuses official authority from a charity', () =>
    given()
      .when(bases('A6_1_F_LEGIT_INTEREST', 'A9_2_C_VITAL', 'A10_OFFICIAL_AUTHORITY'))
      .thenRule('sharing-official-authority-not-held'));

  it('refuses legitimate interests from a public authority', () =>
    given()
      .when(decide({}, { sharer: police }))
      .thenRule('sharing-legitimate-interests-public-authority'));

  it('is refused for safeguarding without saying why the person at risk counts as at risk', () =>
    given()
      .when(bases('A6_1_F_LEGIT_INTEREST', 'A9_2_G_SPI', 'SCH1_P18'))
      .thenRule('sharing-at-risk-basis-missing'));

  it('accepts safeguarding with that reason', () => {
    const said = {
      lawfulBases: ['A6_1_F_LEGIT_INTEREST', 'A9_2_G_SPI', 'SCH1_P18'],
      atRiskBasis: 'Has care and support needs and cannot protect herself because of them.',
    } as const;
    given().when(decide(said)).then(aSharing.decided(said));
  });
});

describe('Recognised legitimate interests', () => {
  const lawfulBases = ['A6_1_EA_RLI_SAFEGUARDING', 'A9_2_G_SPI', 'SCH1_P10'] as const;

  it('are refused the day before they came into force', () =>
    given()
      .when(decide({ lawfulBases }, { decidedOn: '2026-02-04' }))
      .thenRule('sharing-recognised-interest-not-in-force'));

  it('are accepted from a charity from 5 February 2026', () =>
    given()
      .when(decide({ lawfulBases }, { decidedOn: '2026-02-05' }))
      .then(aSharing.decided({ lawfulBases, decidedOn: '2026-02-05' })));

  it('are refused to a public authority for its own tasks', () =>
    given()
      .when(decide({ lawfulBases }, { decidedOn: '2026-02-05', sharer: police }))
      .thenRule('sharing-recognised-interest-public-authority'));
});

describe('Consent', () => {
  const consentBasis = { lawfulBases: ['A6_1_A_CONSENT', 'A9_2_A_EXPLICIT_CONSENT', 'SCH1_P10'] } as const;

  it('is no basis when it was not given', () =>
    given().when(decide(consentBasis)).thenRule('sharing-consent-basis-without-consent'));

  it("is no basis when it is somebody else's", () =>
    given()
      .when(decide({ ...consentBasis, consentFrom: 'SURVIVOR', consentResult: 'GIVEN' }))
      .thenRule('sharing-consent-basis-without-consent'));

  it.each(['REFUSED', 'WITHDRAWN'] as const)('%s is overridden only with a reason', (consentResult) => {
    const overrideReason = 'The risk of serious harm outweighs the refusal.';
    given().when(decide({ consentResult })).thenRule('sharing-override-reason-missing');
    given()
      .when(decide({ consentResult, overrideReason }))
      .then(aSharing.decided({ consentResult, overrideReason, consentSought: true }));
  });
});

describe('Releasing what was decided', () => {
  const release = { type: 'Release', on: '2025-04-11', method: 'SECURE_EMAIL' } as const;

  it('records how and when the recipients got it', () =>
    given(aSharing.decided())
      .when(release)
      .then(aSharing.released({ method: 'SECURE_EMAIL', releasedOn: '2025-04-11' })));

  it('is refused for a decision that does not exist', () => given().when(release).thenRule('sharing-not-found'));

  it.each(['DO_NOT_SHARE', 'DEFER'] as const)('is refused after %s', (decision) =>
    given(aSharing.decided({ decision })).when(release).thenRule('sharing-not-allowed-to-release'),
  );

  it('is refused a second time', () =>
    given(aSharing.decided(), aSharing.released()).when(release).thenRule('sharing-already-released'));

  it('is refused for a day before the decision', () =>
    given(aSharing.decided())
      .when({ ...release, on: '2025-04-09' })
      .thenRule('sharing-released-before-decision'));
});

describe('Replaying a sharing decision', () => {
  const newer = { type: 'ReleaseAnnulled', data: {} } as unknown as ReturnType<typeof aSharing.released>;
  const release = { type: 'Release', on: '2025-04-11', method: 'MEETING' } as const;

  it('passes over what a newer release wrote', () =>
    given(aSharing.decided(), newer)
      .when(release)
      .then(aSharing.released({ method: 'MEETING', releasedOn: '2025-04-11' })));

  it('passes over a release that belongs to nothing', () =>
    given(aSharing.released()).when(release).thenRule('sharing-not-found'));
});
