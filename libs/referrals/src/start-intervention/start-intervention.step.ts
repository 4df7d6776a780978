import { PARTNER_SUPPORT } from '../domain/code-lists/work-codes.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { StartInterventionForm } from './start-intervention.form.js';

/** Starts the work with the person. */
export const startIntervention: StepDefinition<StartInterventionForm> = {
  type: 'StartIntervention',
  action: 'referral:work',
  path: 'start-work',
  ask: () => ({
    title: 'Start the work',
    lead: [
      'Work with the one person should not begin before somebody has thought of the other. Never say here who a partner or ex-partner is, where they are, or whether they take up support.',
    ],
    questions: [
      {
        kind: 'radios',
        name: 'partnerSupport',
        label: 'Is a support service for a partner or ex-partner linked to this work?',
        codes: PARTNER_SUPPORT.codes,
      },
      {
        kind: 'long',
        name: 'notLinkedReason',
        label: 'If none is linked: why?',
        hint: NO_CONTACT_DETAILS,
        max: 1000,
        rows: 3,
      },
    ],
    button: 'Start the work',
  }),
  details: ({ partnerSupport, notLinkedReason }) => ({ type: 'StartIntervention', partnerSupport, notLinkedReason }),
  fields: { 'partner-support-needs-reason': 'notLinkedReason' },
  done: () => 'The work has started. Next, arrange the first session.',
};
