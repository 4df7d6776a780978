import { readableDate } from '#kernel';
import { ADJUSTMENTS } from '../domain/code-lists/referral-codes.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { AgreePlanForm } from './agree-plan.form.js';

/** Agrees the plan of the work. */
export const agreePlan: StepDefinition<AgreePlanForm> = {
  type: 'AgreePlan',
  action: 'referral:work',
  path: 'plan',
  ask: () => ({
    title: 'Agree the plan',
    lead: ['Agree it with the person first. A later plan takes the place of this one.'],
    questions: [
      { kind: 'long', name: 'aims', label: 'What is the work for?', hint: NO_CONTACT_DETAILS, max: 4000 },
      { kind: 'number', name: 'sessionsPlanned', label: 'How many sessions are planned?' },
      { kind: 'checkboxes', name: 'adjustments', label: 'What is adapted to the person?', codes: ADJUSTMENTS.codes },
      { kind: 'date', name: 'reviewOn', label: 'When is the plan looked at again?' },
    ],
    button: 'Save the plan',
  }),
  details: ({ aims, sessionsPlanned, adjustments, reviewOn }) => ({
    type: 'AgreePlan',
    aims,
    sessionsPlanned,
    adjustments,
    reviewOn,
  }),
  fields: { 'plan-needs-sessions': 'sessionsPlanned', 'plan-review-must-be-ahead': 'reviewOn' },
  done: ({ reviewOn }) => `The plan is agreed. Look at it again on ${readableDate(reviewOn)}.`,
};
