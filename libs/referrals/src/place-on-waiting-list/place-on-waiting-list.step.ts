import { readableDate } from '#kernel';
import { EXPECTED_WAITS } from '../domain/code-lists/referral-codes.js';
import { WAIT_REASONS } from '../domain/code-lists/waiting-codes.js';
import { waitReviewDueOn } from '../domain/decision-clock.policies.js';
import { membersOfBothSides } from '../step/members-of-both-sides.js';
import type { StepDefinition } from '../step/step-definition.js';
import { noteFor } from '../step/step-questions.js';
import type { PlaceOnWaitingListForm } from './place-on-waiting-list.form.js';

/** Gives somebody a place on the waiting list. */
export const placeOnWaitingList: StepDefinition<PlaceOnWaitingListForm> = {
  type: 'PlaceOnWaitingList',
  action: 'referral:wait',
  path: 'waiting-list',
  ask: async (ground) => ({
    title: 'Put this person on the waiting list',
    lead: [
      `Look at the place again by ${readableDate(waitReviewDueOn(ground.signed.now))}. Until the work begins, one named person holds the risk.`,
    ],
    questions: [
      { kind: 'radios', name: 'reason', label: 'Why does the person have to wait?', codes: WAIT_REASONS.codes },
      {
        kind: 'radios',
        name: 'expectedWait',
        label: 'How long is the wait expected to be?',
        codes: EXPECTED_WAITS.codes,
      },
      {
        kind: 'select',
        name: 'riskHolderId',
        label: 'Who holds the risk while the person waits?',
        hint: 'Agree it with them first.',
        codes: await membersOfBothSides(ground),
      },
      noteFor('the referrer'),
    ],
    button: 'Put on the waiting list',
  }),
  details: async ({ reason, expectedWait, riskHolderId, note }, { facts }) => ({
    type: 'PlaceOnWaitingList',
    reason,
    expectedWait,
    riskHolder: await facts.member(riskHolderId),
    note,
  }),
  fields: { 'risk-holder-needed': 'riskHolderId' },
  done: (_form, { now }) =>
    `The person is on the waiting list. Look at the place again by ${readableDate(waitReviewDueOn(now))}.`,
};
