import { ASSESSMENT_RESULTS, type AssessmentResult } from '../domain/code-lists/work-codes.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { CompleteAssessmentForm } from './complete-assessment.form.js';

const NEXT: Readonly<Record<AssessmentResult, string>> = {
  SUITABLE: 'Next, agree a plan, or put the person on the waiting list.',
  SUITABLE_NOT_READY: 'Next, put the person on the waiting list.',
  NOT_SUITABLE: 'Next, a manager declines the referral, with reasons.',
};

/** Completes the assessment. */
export const completeAssessment: StepDefinition<CompleteAssessmentForm> = {
  type: 'CompleteAssessment',
  action: 'referral:work',
  path: 'complete-assessment',
  ask: () => ({
    title: 'Complete the assessment',
    lead: ['If you found that the risk has changed, report the change before you complete the assessment.'],
    questions: [
      {
        kind: 'radios',
        name: 'result',
        label: 'What did you find?',
        codes: ASSESSMENT_RESULTS.codes.map((each) => ({ ...each, hint: NEXT[each.code] })),
      },
      { kind: 'tick', name: 'riskChanged', label: 'The risk has changed, and I have reported the change' },
      {
        kind: 'long',
        name: 'summary',
        label: 'Summary for the referrer',
        hint: `Two or three sentences. ${NO_CONTACT_DETAILS}`,
        max: 4000,
      },
    ],
    button: 'Complete the assessment',
  }),
  details: ({ result, riskChanged, summary }) => ({ type: 'CompleteAssessment', result, riskChanged, summary }),
  fields: { 'changed-risk-must-be-reported': 'riskChanged' },
  done: ({ result }) => `The assessment is complete. ${NEXT[result]}`,
};
