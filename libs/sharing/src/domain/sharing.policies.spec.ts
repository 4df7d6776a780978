import { AGENCY_TYPES } from '#kernel';
import { isOffenceData, isSpecialCategory } from './code-lists/index.js';
import { aSharing, EXAMPLE_RECIPIENT_ID, EXAMPLE_SHARER_ID } from './sharing.examples.js';
import type { SharingDetails } from './sharing.events.js';
import {
  brokenSharingRules,
  cannotRestOn,
  RECORD_POLICIES,
  RELEASE_POLICIES,
  RECOGNISED_INTERESTS_FROM,
  type ProposedSharing,
} from './sharing.policies.js';

const said = aSharing.decided().data;
const details: SharingDetails = {
  ...{ decision: 'SHARE', items: ['IDENTITY'], recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID] },
  ...{ recipientRole: said.recipientRole, purpose: said.purpose, lawfulBases: ['A6_1_D_VITAL'] },
  ...{ necessity: said.necessity, proportionality: said.proportionality },
  ...{ consentFrom: 'PERSON_REFERRED', consentResult: 'GIVEN', personInformed: 'YES' },
};
const sharing = (change: Partial<SharingDetails> = {}): ProposedSharing => ({
  details: { ...details, ...change },
  sharer: { organisationId: EXAMPLE_SHARER_ID, agencyType: 'SUPPORTED_ACCOM' },
  decidedOn: '2025-04-10',
});
const by = (agencyType: ProposedSharing['sharer']['agencyType'], decidedOn = RECOGNISED_INTERESTS_FROM) => ({
  sharer: { organisationId: EXAMPLE_SHARER_ID, agencyType },
  decidedOn,
});
const agencies = AGENCY_TYPES.codes.map(({ code }) => code);

describe('What kind of data a decision is about', () => {
  it.each(['NEEDS', 'CHARACTERISTICS'] as const)('%s is special category data', (item) => {
    expect(isSpecialCategory([item])).toBe(true);
    expect(isSpecialCategory(['IDENTITY', item])).toBe(true);
  });

  it.each(['RISK_SUMMARY', 'DISCLOSURE_ACCOUNT', 'REFERRAL_HISTORY', 'FORUM_OUTCOME', 'FORUM_ACTION'] as const)(
    '%s is criminal offence data: an allegation counts',
    (item) => expect(isOffenceData([item])).toBe(true),
  );

  it.each(['IDENTITY', 'ACCOMMODATION', 'ENGAGEMENT'] as const)('%s is neither', (item) => {
    expect(isSpecialCategory([item])).toBe(false);
    expect(isOffenceData([item])).toBe(false);
  });
});

describe('Who may rest a decision on what', () => {
  it('official authority is for police, probation, prisons and youth justice', () =>
    expect(agencies.filter((type) => !cannotRestOn('A10_OFFICIAL_AUTHORITY', by(type)))).toEqual([
      'POLICE',
      'PROBATION',
      'PRISON',
      'YOUTH_JUSTICE',
    ]));

  it.each(['A6_1_EA_RLI_SAFEGUARDING', 'A6_1_EA_RLI_CRIME', 'A6_1_F_LEGIT_INTEREST'])(
    '%s is not for public authorities in their own tasks',
    (basis) =>
      expect(agencies.filter((type) => cannotRestOn(basis, by(type)))).toEqual([
        ...['POLICE', 'PROBATION', 'PRISON', 'YOUTH_JUSTICE', 'LHA', 'CSC', 'ASC', 'HEALTH'],
        ...['LA_COMMISSIONER', 'OPCC'],
      ]),
  );

  it('recognised legitimate interests are for nobody before they came into force', () =>
    expect(agencies.every((type) => cannotRestOn('A6_1_EA_RLI_EMERGENCY', by(type, '2026-02-04')))).toBe(true));

  it.each(['A6_1_E_PUBLIC_TASK', 'A6_1_C_LEGAL_OBLIGATION', 'A9_2_G_SPI', 'SCH1_P18'])('%s is for anybody', (basis) =>
    expect(agencies.some((type) => cannotRestOn(basis, by(type)))).toBe(false),
  );
});

describe('All rules that a decision breaks', () => {
  it('are none for personal data that is neither special nor about offences', () =>
    expect(brokenSharingRules(sharing())).toEqual([]));

  it('are told together, so that a form can show them at once', () =>
    expect(brokenSharingRules(sharing({ items: ['NEEDS', 'RISK_SUMMARY'], lawfulBases: [], necessity: '' }))).toEqual([
      'sharing-necessity-missing',
      'sharing-lawful-basis-missing',
      'sharing-special-category-condition-missing',
      'sharing-offence-data-condition-missing',
    ]));

  it('ask for no lawful basis when nothing is shared', () =>
    expect(brokenSharingRules(sharing({ decision: 'DO_NOT_SHARE', items: ['NEEDS'], lawfulBases: [] }))).toEqual([]));

  it('each have one name', () => {
    const names = [...RECORD_POLICIES, ...RELEASE_POLICIES].map(({ rule }) => rule);
    expect(new Set(names).size).toBe(names.length);
  });
});
