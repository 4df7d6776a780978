import { readableDate } from '#kernel';
import { assessmentDueOn } from '../domain/decision-clock.policies.js';
import type { StepDefinition } from '../step/step-definition.js';
import type { BeginAssessmentForm } from './begin-assessment.form.js';

/** Begins the assessment of somebody who was reached. */
export const beginAssessment: StepDefinition<BeginAssessmentForm> = {
  type: 'BeginAssessment',
  action: 'referral:work',
  path: 'begin-assessment',
  ask: ({ signed }) => ({
    title: 'Begin the assessment',
    lead: [`Complete it by ${readableDate(assessmentDueOn(signed.now))}.`],
    questions: [
      {
        kind: 'line',
        name: 'tool',
        label: 'Which instrument do you use?',
        hint: 'For example, change readiness interview',
      },
      { kind: 'line', name: 'toolVersion', label: 'Which version of it?' },
    ],
    button: 'Begin the assessment',
  }),
  details: ({ tool, toolVersion }) => ({ type: 'BeginAssessment', tool, toolVersion }),
  fields: {},
  done: (_form, { now }) => `The assessment has begun. Complete it by ${readableDate(assessmentDueOn(now))}.`,
};
