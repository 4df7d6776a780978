import { londonInstant } from '#kernel';
import { past, type Told } from './past.examples.js';

/** Story A of the domain reference up to the repeat (invented people): its dates are what the time machine is checked against. */
export const LANTERN_ROW = '0a000000-0000-4000-8000-000000000001';
export const WCS = '0a000000-0000-4000-8000-000000000002';
export const POLICE = '0a000000-0000-4000-8000-000000000003';
const IDVA = '0a000000-0000-4000-8000-000000000004';
const LANDLORD = '0a000000-0000-4000-8000-000000000005';
const CHILDREN = '0a000000-0000-4000-8000-000000000006';

export const CASE_ID = 'ca5e0000-0000-4000-8000-00000000000a';
export const PERSON_ID = '9e250000-0000-4000-8000-00000000000a';
export const REFERRAL_ID = '4ef00000-0000-4000-8000-00000000000a';
export const SERVICE_ID = '5e4c0000-0000-4000-8000-00000000000a';
export const FORUM_ID = 'f0400000-0000-4000-8000-00000000000a';
export const SHARING_ID = '54a40000-0000-4000-8000-00000000000a';
export const actionId = (no: number): string => `ac700000-0000-4000-8000-00000000000${no}`;

const ids = { caseId: CASE_ID, personId: PERSON_ID };
const [PERSON, CASE] = [`Person-${PERSON_ID}`, `Case-${CASE_ID}`];
const [REFERRAL, FORUM] = [`Referral-${REFERRAL_ID}`, `ForumReferral-${FORUM_ID}`];
const at = (on: string, time = '10:00'): string => londonInstant(on, time).toISOString();
const told = (stream: string, on: string, type: string, data: object, time?: string): Told => ({
  ...{ type, data, stream, recordedAt: at(on, time), organisationId: LANTERN_ROW },
});

const raised = (no: number, on: string, owner: string, dueOn: string): Told =>
  told(`Action-${actionId(no)}`, on, 'ActionRaised', {
    ...ids,
    ...{ actionId: actionId(no), forumReferralId: FORUM_ID, text: `Action ${no}`, category: 'REVIEW' },
    ...{ subject: 'PROCESS', ownerOrganisationId: owner, raisedByOrganisationId: LANTERN_ROW, raisedOn: on, dueOn },
  });
const accepted = (no: number, on: string): Told =>
  told(`Action-${actionId(no)}`, on, 'ActionAccepted', { actionId: actionId(no), acceptedOn: on }, '10:30');
const completed = (no: number, on: string): Told =>
  told(`Action-${actionId(no)}`, on, 'ActionCompleted', {
    ...{ actionId: actionId(no), personId: ids.personId, completedOn: on, outcome: 'DONE', evidence: 'Done.' },
  });

const need = (code: string): Told =>
  told(PERSON, '2025-03-03', 'NeedRecorded', { personId: ids.personId, need: code, source: 'PERSON' });

/** Every event with its time in London; 10:00 where the story gives none. */
export const STORY_A = past(
  told(PERSON, '2025-03-03', 'PersonRegistered', {
    ...{ personId: ids.personId, registeredBy: LANTERN_ROW, givenName: 'Jasper', familyName: 'Thistlewick' },
    ...{ aliases: [], interpreterNeeded: false },
  }),
  told(PERSON, '2025-03-03', 'AccommodationStarted', {
    ...{ personId: ids.personId, accommodationId: 'stay-1', type: 'HOSTEL_COMPLEX_NEEDS', tenure: 'LICENCE' },
    ...{ since: '2025-03-03', organisationId: LANTERN_ROW },
  }),
  ...['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL', 'MENTAL_ILL_HEALTH', 'OFFENDING'].map(need),
  told(
    CASE,
    '2025-03-13',
    'CaseOpened',
    { ...ids, holderOrganisationId: LANTERN_ROW, reason: 'DISCLOSURE', openedOn: '2025-03-13' },
    '09:30',
  ),
  {
    ...told(
      CASE,
      '2025-03-13',
      'DisclosureRecorded',
      {
        ...{ ...ids, disclosureId: 'disclosure-1', status: 'WITNESSED', abuseTypes: ['VIOLENT_THREATENING'] },
        ...{ account: 'Shouted threats down the telephone.', heardBy: 'KEYWORKER', grade: 'KNOWN_DIRECTLY' },
      },
      '16:20',
    ),
    occurredAt: at('2025-03-13', '15:05'),
  },
  told(CASE, '2025-03-14', 'RiskAssessed', {
    ...{ ...ids, assessmentId: 'risk-1', tool: 'SAFELIVES_DASH', toolVersion: '24q', score: 17, level: 'HIGH' },
    ...{ assessorRole: 'IDVA', assessedOn: '2025-03-14' },
  }),
  told(`Sharing-${SHARING_ID}`, '2025-03-14', 'SharingDecided', {
    ...{
      ...ids,
      sharingId: SHARING_ID,
      decision: 'SHARE',
      items: ['IDENTITY', 'RISK_SUMMARY'],
      purpose: 'FORUM_REFERRAL',
    },
    ...{ sharerOrganisationId: LANTERN_ROW, recipientOrganisationIds: [POLICE], lawfulBases: ['A6_1_E_PUBLIC_TASK'] },
    ...{ consentFrom: 'SURVIVOR', consentResult: 'GIVEN', personInformed: 'NO', decidedOn: '2025-03-14' },
  }),
  told(FORUM, '2025-03-14', 'ForumReferralSubmitted', {
    ...{
      ...ids,
      forumReferralId: FORUM_ID,
      forum: 'MARAC',
      criteria: ['VISIBLE_HIGH_RISK', 'PROFESSIONAL_JUDGEMENT'],
    },
    ...{ referredOn: '2025-03-14', referrerOrganisationId: LANTERN_ROW },
  }),
  told(
    FORUM,
    '2025-04-01',
    'CaseHeard',
    { forumReferralId: FORUM_ID, heardOn: '2025-04-01', attendedOrganisationIds: [LANTERN_ROW, POLICE] },
    '09:45',
  ),
  raised(1, '2025-04-01', POLICE, '2025-04-04'),
  raised(2, '2025-04-01', IDVA, '2025-04-08'),
  raised(3, '2025-04-01', LANTERN_ROW, '2025-04-11'),
  raised(4, '2025-04-01', LANDLORD, '2025-04-22'),
  ...[1, 2, 3, 4].map((no) => accepted(no, '2025-04-01')),
  completed(1, '2025-04-03'),
  completed(2, '2025-04-07'),
  told(REFERRAL, '2025-04-10', 'ReferralDrafted', {
    ...{ ...ids, referralId: REFERRAL_ID, serviceId: SERVICE_ID, serviceAreas: ['Wexcombe'] },
    ...{ referrerOrganisationId: LANTERN_ROW, recipientOrganisationId: WCS },
  }),
  told(REFERRAL, '2025-04-10', 'ReferralSubmitted', {
    ...{ ...ids, referralId: REFERRAL_ID, serviceId: SERVICE_ID, urgency: 'STANDARD', subjectAware: 'YES' },
    ...{ reason: 'He asked for help to change.', riskSummary: 'Risk is highest after drinking.' },
    clock: { startsOn: '2025-04-10', acknowledgeBy: '2025-04-11', decideBy: '2025-04-17' },
  }),
  completed(3, '2025-04-10'),
  told(REFERRAL, '2025-04-11', 'ReferralAcknowledged', { referralId: REFERRAL_ID, personId: ids.personId }),
  told(REFERRAL, '2025-04-24', 'ReferralDeclined', {
    ...{ referralId: REFERRAL_ID, personId: ids.personId, serviceId: SERVICE_ID, reasons: ['ELIGIBILITY_CRITERION'] },
    ...{ barriers: ['SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'ADDRESS_REQUIRED'] },
    adjustmentsConsidered: 'One-to-one sessions.',
  }),
  completed(4, '2025-05-02'),
  raised(5, '2025-06-24', POLICE, '2025-07-11'),
  raised(6, '2025-06-24', WCS, '2025-07-22'),
  raised(7, '2025-06-24', LANDLORD, '2025-08-05'),
  raised(8, '2025-06-24', CHILDREN, '2025-07-08'),
  ...[5, 6, 7, 8].map((no) => accepted(no, '2025-06-24')),
  completed(8, '2025-07-09'),
  completed(5, '2025-07-11'),
  completed(6, '2025-07-21'),
  completed(7, '2025-08-05'),
);
