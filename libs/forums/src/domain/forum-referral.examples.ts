import type { CaseHeard, ForumReferralSubmitted } from './forum-referral.events.js';

export const EXAMPLE_FORUM_REFERRAL_ID = 'f0e00001-0000-4000-8000-000000000001';
export const EXAMPLE_CASE_ID = 'ca5e0001-0000-4000-8000-000000000001';
export const EXAMPLE_PERSON_ID = 'be550001-0000-4000-8000-000000000001';
export const EXAMPLE_SHARING_ID = '5a5a0002-0000-4000-8000-000000000002';
export const EXAMPLE_HOSTEL_ID = '04900001-0000-4000-8000-000000000001';
export const EXAMPLE_POLICE_ID = '04900003-0000-4000-8000-000000000003';
export const EXAMPLE_IDVA_ID = '04900004-0000-4000-8000-000000000004';

/** Canonical events of one episode at a forum: for specs, demonstration data and EVENTS.md. */
export const aForumReferral = {
  submitted: (data: Partial<ForumReferralSubmitted['data']> = {}): ForumReferralSubmitted => ({
    type: 'ForumReferralSubmitted',
    data: {
      forumReferralId: EXAMPLE_FORUM_REFERRAL_ID,
      caseId: EXAMPLE_CASE_ID,
      personId: EXAMPLE_PERSON_ID,
      forum: 'MARAC',
      criteria: ['VISIBLE_HIGH_RISK', 'PROFESSIONAL_JUDGEMENT'],
      reason: 'Threats overheard on two days running, and extreme fear.',
      riskTool: 'SAFELIVES_DASH',
      riskScore: 17,
      referredOn: '2025-03-14',
      referrerOrganisationId: EXAMPLE_HOSTEL_ID,
      recipientOrganisationIds: [EXAMPLE_POLICE_ID],
      sharingId: EXAMPLE_SHARING_ID,
      ...data,
    },
  }),
  heard: (data: Partial<CaseHeard['data']> = {}): CaseHeard => ({
    type: 'CaseHeard',
    data: {
      forumReferralId: EXAMPLE_FORUM_REFERRAL_ID,
      heardOn: '2025-04-01',
      chairOrganisationId: EXAMPLE_POLICE_ID,
      attendedOrganisationIds: [EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID, EXAMPLE_IDVA_ID],
      ...data,
    },
  }),
};
