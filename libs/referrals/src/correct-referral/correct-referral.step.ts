import { CORRECTABLE } from '../domain/code-lists/mistake-codes.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { CorrectReferralForm } from './correct-referral.form.js';

/** Puts right something that was sent. */
export const correctReferral: StepDefinition<CorrectReferralForm> = {
  type: 'Correct',
  action: 'referral:correct',
  path: 'correct',
  ask: ({ open }) => ({
    title: 'Correct what was sent',
    lead: [
      `What was sent stays on record as it was. From now on the corrected words are shown, and ${open.service.organisationName} is told.`,
    ],
    questions: [
      { kind: 'radios', name: 'part', label: 'What was wrong?', codes: CORRECTABLE.codes },
      {
        kind: 'long',
        name: 'text',
        label: 'What is right?',
        hint: `All of it, in place of what was sent. ${NO_CONTACT_DETAILS}`,
        max: 4000,
      },
      { kind: 'long', name: 'why', label: 'What was wrong with it?', hint: NO_CONTACT_DETAILS, max: 1000, rows: 2 },
    ],
    button: 'Save the correction',
  }),
  details: ({ part, text, why }) => ({ type: 'Correct', part, text, why }),
  fields: { 'correction-needs-text': 'text', 'correction-needs-reason': 'why' },
  done: () => 'The correction is on record, and the service is told.',
};
