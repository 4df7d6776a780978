import { londonInstant } from '#kernel';
import { past, type Told } from './past.examples.js';

/** Story A of the domain reference up to the repeat (invented people): its dates are what the time machine is checked against. */
export const LANTERN_ROW = 'org-lantern-row';
export const WCS = 'org-wexcombe-change';
export const POLICE = 'org-mid-severn';

const ids = { caseId: 'case-a', personId: 'person-a' };
const at = (on: string, time = '10:00'): string => londonInstant(on, time).toISOString();
const told = (stream: string, on: string, type: string, data: object, time?: string): Told => ({
  ...{ type, data, stream, recordedAt: at(on, time), organisationId: LANTERN_ROW },
});

const raised = (no: number, on: string, owner: string, dueOn: string): Told =>
  told(`Action-${no}`, on, 'ActionRaised', {
    ...ids,
    ...{ actionId: `A${no}`, forumReferralId: 'marac-1', text: `Action ${no}`, category: 'REVIEW' },
    ...{ subject: 'PROCESS', ownerOrganisationId: owner, raisedByOrganisationId: LANTERN_ROW, raisedOn: on, dueOn },
  });
const accepted = (no: number, on: string): Told =>
  told(`Action-${no}`, on, 'ActionAccepted', { actionId: `A${no}`, acceptedOn: on }, '10:30');
const completed = (no: number, on: string): Told =>
  told(`Action-${no}`, on, 'ActionCompleted', {
    ...{ actionId: `A${no}`, personId: ids.personId, completedOn: on, outcome: 'DONE', evidence: 'Done.' },
  });

const need = (code: string): Told =>
  told('Person-a', '2025-03-03', 'NeedRecorded', { personId: ids.personId, need: code, source: 'PERSON' });

/** Every event with its time in London; 10:00 where the story gives none. */
export const STORY_A = past(
  told('Person-a', '2025-03-03', 'PersonRegistered', {
    ...{ personId: ids.personId, registeredBy: LANTERN_ROW, givenName: 'Jasper', familyName: 'Thistlewick' },
    ...{ aliases: [], interpreterNeeded: false },
  }),
  told('Person-a', '2025-03-03', 'AccommodationStarted', {
    ...{ personId: ids.personId, accommodationId: 'stay-1', type: 'HOSTEL_COMPLEX_NEEDS', tenure: 'LICENCE' },
    ...{ since: '2025-03-03', organisationId: LANTERN_ROW },
  }),
  ...['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL', 'MENTAL_ILL_HEALTH', 'OFFENDING'].map(need),
  told(
    'Case-a',
    '2025-03-13',
    'CaseOpened',
    { ...ids, holderOrganisationId: LANTERN_ROW, reason: 'DISCLOSURE', openedOn: '2025-03-13' },
    '09:30',
  ),
  {
    ...told(
      'Case-a',
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
  told('Case-a', '2025-03-14', 'RiskAssessed', {
    ...{ ...ids, assessmentId: 'risk-1', tool: 'SAFELIVES_DASH', toolVersion: '24q', score: 17, level: 'HIGH' },
    ...{ assessorRole: 'IDVA', assessedOn: '2025-03-14' },
  }),
  told('Sharing-1', '2025-03-14', 'SharingDecided', {
    ...{
      ...ids,
      sharingId: 'ISD-1',
      decision: 'SHARE',
      items: ['IDENTITY', 'RISK_SUMMARY'],
      purpose: 'FORUM_REFERRAL',
    },
    ...{ sharerOrganisationId: LANTERN_ROW, recipientOrganisationIds: [POLICE], lawfulBases: ['A6_1_E_PUBLIC_TASK'] },
    ...{ consentFrom: 'SURVIVOR', consentResult: 'GIVEN', personInformed: 'NO', decidedOn: '2025-03-14' },
  }),
  told('ForumReferral-1', '2025-03-14', 'ForumReferralSubmitted', {
    ...{
      ...ids,
      forumReferralId: 'marac-1',
      forum: 'MARAC',
      criteria: ['VISIBLE_HIGH_RISK', 'PROFESSIONAL_JUDGEMENT'],
    },
    ...{ referredOn: '2025-03-14', referrerOrganisationId: LANTERN_ROW },
  }),
  told(
    'ForumReferral-1',
    '2025-04-01',
    'CaseHeard',
    { forumReferralId: 'marac-1', heardOn: '2025-04-01', attendedOrganisationIds: [LANTERN_ROW, POLICE] },
    '09:45',
  ),
  raised(1, '2025-04-01', POLICE, '2025-04-04'),
  raised(2, '2025-04-01', 'org-idva', '2025-04-08'),
  raised(3, '2025-04-01', LANTERN_ROW, '2025-04-11'),
  raised(4, '2025-04-01', 'org-landlord', '2025-04-22'),
  ...[1, 2, 3, 4].map((no) => accepted(no, '2025-04-01')),
  completed(1, '2025-04-03'),
  completed(2, '2025-04-07'),
  told('Referral-1', '2025-04-10', 'ReferralDrafted', {
    ...{ ...ids, referralId: 'R1', serviceId: 'service-group', serviceAreas: ['Wexcombe'] },
    ...{ referrerOrganisationId: LANTERN_ROW, recipientOrganisationId: WCS },
  }),
  told('Referral-1', '2025-04-10', 'ReferralSubmitted', {
    ...{ ...ids, referralId: 'R1', serviceId: 'service-group', urgency: 'STANDARD', subjectAware: 'YES' },
    ...{ reason: 'He asked for help to change.', riskSummary: 'Risk is highest after drinking.' },
    clock: { startsOn: '2025-04-10', acknowledgeBy: '2025-04-11', decideBy: '2025-04-17' },
  }),
  completed(3, '2025-04-10'),
  told('Referral-1', '2025-04-11', 'ReferralAcknowledged', { referralId: 'R1', personId: ids.personId }),
  told('Referral-1', '2025-04-24', 'ReferralDeclined', {
    ...{ referralId: 'R1', personId: ids.personId, serviceId: 'service-group', reasons: ['ELIGIBILITY_CRITERION'] },
    ...{ barriers: ['SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'ADDRESS_REQUIRED'] },
    adjustmentsConsidered: 'One-to-one sessions.',
  }),
  completed(4, '2025-05-02'),
  raised(5, '2025-06-24', POLICE, '2025-07-11'),
  raised(6, '2025-06-24', WCS, '2025-07-22'),
  raised(7, '2025-06-24', 'org-landlord', '2025-08-05'),
  raised(8, '2025-06-24', 'org-csc', '2025-07-08'),
  ...[5, 6, 7, 8].map((no) => accepted(no, '2025-06-24')),
  completed(8, '2025-07-09'),
  completed(5, '2025-07-11'),
  completed(6, '2025-07-21'),
  completed(7, '2025-08-05'),
);
