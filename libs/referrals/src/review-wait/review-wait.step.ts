import { readableDate } from '#kernel';
import { EXPECTED_WAITS } from '../domain/code-lists/referral-codes.js';
import { RISK_TRENDS } from '../domain/code-lists/waiting-codes.js';
import { waitReviewDueOn } from '../domain/decision-clock.policies.js';
import { membersOfBothSides } from '../step/members-of-both-sides.js';
import type { StepDefinition } from '../step/step-definition.js';
import { noteFor } from '../step/step-questions.js';
import type { ReviewWaitForm } from './review-wait.form.js';

/** Looks at a place on the waiting list, and at the risk, again. */
export const reviewWait: StepDefinition<ReviewWaitForm> = {
  type: 'ReviewWait',
  action: 'referral:wait',
  path: 'review-wait',
  ask: async (ground) => ({
    title: 'Look at the place on the waiting list',
    lead: [
      'Speak to whoever holds the risk before you answer. If the risk has changed, report the change as well, so that those who have to know hear of it.',
    ],
    questions: [
      {
        kind: 'radios',
        name: 'risk',
        label: 'How is the risk, compared with the last time?',
        codes: RISK_TRENDS.codes,
      },
      {
        kind: 'radios',
        name: 'expectedWait',
        label: 'How much longer is the wait expected to be?',
        codes: EXPECTED_WAITS.codes,
      },
      {
        kind: 'select',
        name: 'riskHolderId',
        label: 'Who holds the risk from now on?',
        codes: await membersOfBothSides(ground),
      },
      noteFor('the referrer'),
    ],
    button: 'Save the review',
  }),
  details: async ({ risk, expectedWait, riskHolderId, note }, { facts }) => ({
    type: 'ReviewWait',
    risk,
    expectedWait,
    riskHolder: await facts.member(riskHolderId),
    note,
  }),
  fields: { 'risk-holder-needed': 'riskHolderId' },
  done: (_form, { now }) =>
    `The review is on record. Look at the place again by ${readableDate(waitReviewDueOn(now))}.`,
};
