import type { StepDefinition } from '../step/step-definition.js';
import { noteFor } from '../step/step-questions.js';
import type { ResumeReferralForm } from './resume-referral.form.js';

/** Takes a referral up again where it was before the hold. */
export const resumeReferral: StepDefinition<ResumeReferralForm> = {
  type: 'Resume',
  action: 'referral:hold',
  path: 'resume',
  ask: () => ({
    title: 'Take this referral up again',
    lead: ['It goes on where it was before. The clocks run again from today with the working days that they had left.'],
    questions: [noteFor('the other side')],
    button: 'Take it up again',
  }),
  details: ({ note }) => ({ type: 'Resume', note }),
  fields: {},
  done: () => 'The referral goes on where it was. What is due next is below.',
};
