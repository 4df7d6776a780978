import { readableDate } from '#kernel';
import { firstContactDueOn } from '../domain/decision-clock.policies.js';
import type { StepDefinition } from '../step/step-definition.js';

/** Ends the wait: the work can begin. */
export const markReady: StepDefinition<object> = {
  type: 'MarkReady',
  action: 'referral:wait',
  path: 'ready',
  ask: ({ signed }) => ({
    title: 'The wait is over',
    lead: [
      `Somebody who was not assessed yet is contacted by ${readableDate(firstContactDueOn(signed.now))}. Somebody who was assessed goes back to where the assessment left off.`,
    ],
    questions: [],
    button: 'End the wait',
  }),
  details: () => ({ type: 'MarkReady' }),
  fields: {},
  done: () => 'The wait is over. What is due next is below.',
};
