import {
  EXAMPLE_CASE_ID,
  EXAMPLE_FORUM_REFERRAL_ID,
  EXAMPLE_HOSTEL_ID,
  EXAMPLE_IDVA_ID,
  EXAMPLE_PERSON_ID,
  EXAMPLE_POLICE_ID,
  EXAMPLE_SHARING_ID,
} from '../domain/forum-referral.examples.js';
import type { ActionEntry } from '../action-tracker/action.row.js';
import { actionsSeenBy, forumCaseOf, forumCaseResource, forumCaseSeenBy } from './forum-case.row.js';

const entry = forumCaseOf({
  forumReferralId: EXAMPLE_FORUM_REFERRAL_ID,
  revision: '1',
  caseId: EXAMPLE_CASE_ID,
  personId: EXAMPLE_PERSON_ID,
  forum: 'MARAC',
  referredOn: '2025-03-14',
  referrerOrganisationId: EXAMPLE_HOSTEL_ID,
  participantOrganisationIds: [EXAMPLE_POLICE_ID, EXAMPLE_IDVA_ID],
  hearings: [{ heardOn: '2025-04-01', attendedOrganisationIds: [EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID] }],
  referral: {
    criteria: ['VISIBLE_HIGH_RISK'],
    reason: 'Extreme fear.',
    riskScore: 17,
    recipientOrganisationIds: [EXAMPLE_POLICE_ID],
    sharingId: EXAMPLE_SHARING_ID,
  },
});
const action = (ownerOrganisationId: string) => ({ ownerOrganisationId }) as ActionEntry;
const actions = [action(EXAMPLE_POLICE_ID), action(EXAMPLE_IDVA_ID)];
const lead = { organisationId: EXAMPLE_HOSTEL_ID, role: 'safeguarding-lead' };
const police = { organisationId: EXAMPLE_POLICE_ID, role: 'safeguarding-lead' };
const auditor = { organisationId: 'audit', role: 'auditor' };

describe('Who may open a forum case', () => {
  it('is the organisation that brought it, and those that own an action of it', () =>
    expect(forumCaseResource(entry).relations).toEqual({
      referrer: [EXAMPLE_HOSTEL_ID],
      participant: [EXAMPLE_POLICE_ID, EXAMPLE_IDVA_ID],
    }));
});

describe('What they see of a forum case', () => {
  it.each([
    ['the organisation that brought it', lead],
    ['an auditor', auditor],
  ])('is everything for %s', (_name, viewer) => {
    expect(forumCaseSeenBy(entry, viewer)).toBe(entry);
    expect(actionsSeenBy(entry, actions, viewer)).toEqual(actions);
  });

  it('is the forum and its dates for an owner: not why, not who came, not whom else it asked', () => {
    const seen = forumCaseSeenBy(entry, police);
    expect(seen).not.toHaveProperty('referral');
    expect(seen.participantOrganisationIds).toEqual([EXAMPLE_POLICE_ID]);
    expect(seen.hearings).toEqual([{ heardOn: '2025-04-01', attendedOrganisationIds: [] }]);
  });

  it("is the owner's own actions", () =>
    expect(actionsSeenBy(entry, actions, police)).toEqual([action(EXAMPLE_POLICE_ID)]));
});
