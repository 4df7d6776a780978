import { CONTACT_RESULTS, CONTACT_WAYS } from '../domain/code-lists/contact-codes.js';
import type { StepDefinition } from '../step/step-definition.js';
import type { RecordContactForm } from './record-contact.form.js';

/** Records one attempt to reach the person. */
export const recordContact: StepDefinition<RecordContactForm> = {
  type: 'RecordContactAttempt',
  action: 'referral:work',
  path: 'contact',
  ask: () => ({
    title: 'You tried to reach the person',
    lead: ['Record how and with what result. Do not write anywhere what was said.'],
    questions: [
      {
        kind: 'tick',
        name: 'safetyChecked',
        label: 'I looked at how this person can be contacted safely before I tried',
      },
      { kind: 'date', name: 'on', label: 'When was it?' },
      { kind: 'radios', name: 'way', label: 'How did you try?', codes: CONTACT_WAYS.codes },
      { kind: 'radios', name: 'result', label: 'What came of it?', codes: CONTACT_RESULTS.codes },
    ],
    button: 'Save the attempt',
  }),
  details: ({ on, way, result, safetyChecked }) => ({ type: 'RecordContactAttempt', on, way, result, safetyChecked }),
  fields: { 'safe-contact-check-needed': 'safetyChecked', 'day-not-come-yet': 'on' },
  done: ({ result }) =>
    result === 'REACHED'
      ? 'The attempt is on record. Next, begin the assessment.'
      : 'The attempt is on record. Try again, in another way if you can.',
};
