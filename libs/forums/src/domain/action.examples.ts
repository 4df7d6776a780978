import type {
  ActionAccepted,
  ActionCompleted,
  ActionExtended,
  ActionNotAchieved,
  ActionRaised,
  ActionRejected,
} from './action.events.js';
import {
  EXAMPLE_CASE_ID,
  EXAMPLE_FORUM_REFERRAL_ID,
  EXAMPLE_HOSTEL_ID,
  EXAMPLE_PERSON_ID,
  EXAMPLE_POLICE_ID,
} from './forum-referral.examples.js';

export const EXAMPLE_ACTION_ID = 'ac710001-0000-4000-8000-000000000001';

const ids = { actionId: EXAMPLE_ACTION_ID, personId: EXAMPLE_PERSON_ID };

/** Canonical events of an action: for specs, demonstration data and EVENTS.md. */
export const anAction = {
  raised: (data: Partial<ActionRaised['data']> = {}): ActionRaised => ({
    type: 'ActionRaised',
    data: {
      ...ids,
      caseId: EXAMPLE_CASE_ID,
      forumReferralId: EXAMPLE_FORUM_REFERRAL_ID,
      text: 'Flag the address and check bail conditions.',
      category: 'FLAG_ADDRESS',
      subject: 'PERPETRATOR',
      ownerOrganisationId: EXAMPLE_POLICE_ID,
      dueOn: '2025-04-04',
      raisedOn: '2025-04-01',
      raisedByOrganisationId: EXAMPLE_HOSTEL_ID,
      ...data,
    },
  }),
  accepted: (data: Partial<ActionAccepted['data']> = {}): ActionAccepted => ({
    type: 'ActionAccepted',
    data: { actionId: EXAMPLE_ACTION_ID, acceptedOn: '2025-04-01', ...data },
  }),
  rejected: (data: Partial<ActionRejected['data']> = {}): ActionRejected => ({
    type: 'ActionRejected',
    data: { ...ids, rejectedOn: '2025-04-02', reason: 'The neighbouring force holds the bail record.', ...data },
  }),
  extended: (data: Partial<ActionExtended['data']> = {}): ActionExtended => ({
    type: 'ActionExtended',
    data: {
      ...ids,
      dueOn: '2025-04-11',
      previousDueOn: '2025-04-04',
      originalDueOn: '2025-04-04',
      reason: 'The bail record is held by another force.',
      ...data,
    },
  }),
  completed: (data: Partial<ActionCompleted['data']> = {}): ActionCompleted => ({
    type: 'ActionCompleted',
    data: {
      ...ids,
      completedOn: '2025-04-03',
      outcome: 'DONE',
      evidence: 'Flag set; bail conditions confirmed with custody.',
      ...data,
    },
  }),
  notAchieved: (data: Partial<ActionNotAchieved['data']> = {}): ActionNotAchieved => ({
    type: 'ActionNotAchieved',
    data: {
      ...ids,
      endedOn: '2025-04-04',
      reason: 'No bail record was found.',
      alternative: 'Patrol strategy agreed instead.',
      ...data,
    },
  }),
};
