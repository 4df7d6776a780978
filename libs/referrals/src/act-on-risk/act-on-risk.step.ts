import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { ActOnRiskForm } from './act-on-risk.form.js';

/** Says what was done about a risk that was reported as immediate. */
export const actOnRisk: StepDefinition<ActOnRiskForm> = {
  type: 'ActOnRisk',
  action: 'referral:act-on-risk',
  path: 'act-on-risk',
  ask: () => ({
    title: 'Record what was done about the change of risk',
    lead: [
      'If somebody is in danger now, call 999 first.',
      'Record it when something was done about everything that was reported. Both sides can read it on the referral.',
    ],
    questions: [
      {
        kind: 'long',
        name: 'what',
        label: 'What was done?',
        hint: `For example, who was telephoned and what was agreed. Never say where a survivor is. ${NO_CONTACT_DETAILS}`,
        max: 4000,
      },
    ],
    button: 'Record what was done',
  }),
  details: ({ what }) => ({ type: 'ActOnRisk', what }),
  fields: { 'risk-task-needs-words': 'what' },
  done: () => 'What was done is on record. Both sides can read it.',
};
