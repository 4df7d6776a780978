import {
  ABUSE_OUTCOMES,
  PROGRAMME_OUTCOMES,
  RISK_OUTCOMES,
  TENANCY_OUTCOMES,
} from '../domain/code-lists/ending-codes.js';
import { membersOfReferrer } from '../step/members-of-both-sides.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { CompleteWorkForm } from './complete-work.form.js';

/** Completes the work. */
export const completeWork: StepDefinition<CompleteWorkForm> = {
  type: 'CompleteIntervention',
  action: 'referral:complete',
  path: 'complete',
  ask: async (ground) => ({
    title: 'Complete the work',
    lead: [
      'The referrer reads your report and takes the risk back. Nothing here is to be taken from what a survivor said.',
    ],
    questions: [
      {
        kind: 'radios',
        name: 'programme',
        label: 'How much of it did the person take part in?',
        codes: PROGRAMME_OUTCOMES.codes,
      },
      {
        kind: 'radios',
        name: 'abuse',
        label: 'What became of the abuse, as far as you know?',
        codes: ABUSE_OUTCOMES.codes,
      },
      { kind: 'radios', name: 'riskByWorker', label: 'How does the worker see the risk?', codes: RISK_OUTCOMES.codes },
      {
        kind: 'radios',
        name: 'riskByAdviser',
        label: 'How does the adviser who supports a survivor see the risk?',
        hint: 'Only if they told you themselves.',
        codes: RISK_OUTCOMES.codes,
      },
      {
        kind: 'radios',
        name: 'tenancy',
        label: 'What became of where the person lives?',
        codes: TENANCY_OUTCOMES.codes,
      },
      { kind: 'long', name: 'report', label: 'End report', hint: NO_CONTACT_DETAILS, max: 8000, rows: 10 },
      {
        kind: 'select',
        name: 'riskHolderId',
        label: 'Who holds the risk from now on?',
        hint: 'Somebody of the organisation that referred. Hand it over in person.',
        codes: await membersOfReferrer(ground),
      },
    ],
    button: 'Complete the work',
  }),
  details: async ({ report, riskHolderId, ...outcomes }, { facts }) => {
    const { abuse, programme, tenancy, riskByWorker, riskByAdviser } = outcomes;
    return {
      type: 'CompleteIntervention',
      outcomes: { abuse, programme, tenancy, riskByWorker, riskByAdviser },
      report,
      riskHolder: await facts.member(riskHolderId),
    };
  },
  fields: { 'completion-needs-report': 'report', 'risk-handover-needed': 'riskHolderId' },
  done: () => 'The work is complete. The referrer can read your report.',
};
