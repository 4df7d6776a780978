import { ATTENDANCES } from '../domain/code-lists/work-codes.js';
import { openSessions } from '../referral-page/sessions.view.js';
import type { StepDefinition } from '../step/step-definition.js';
import type { RecordSessionForm } from './record-session.form.js';

/** Records who was there at a session. */
export const recordSession: StepDefinition<RecordSessionForm> = {
  type: 'RecordSession',
  action: 'referral:work',
  path: 'record-session',
  ask: ({ open }) => ({
    title: 'Record a session',
    lead: [
      'Record who was there, and nowhere what was said. Two sessions missed one after the other raise an alert: think of the risk then.',
    ],
    questions: [
      { kind: 'radios', name: 'sessionId', label: 'Which session?', codes: openSessions(open.steps) },
      { kind: 'radios', name: 'attendance', label: 'What came of it?', codes: ATTENDANCES.codes },
    ],
    button: 'Record the session',
  }),
  details: ({ sessionId, attendance }) => ({ type: 'RecordSession', sessionId, attendance }),
  fields: {
    'session-not-found': 'sessionId',
    'session-recorded-already': 'sessionId',
    'day-not-come-yet': 'sessionId',
  },
  done: ({ attendance }) =>
    attendance === 'MISSED'
      ? 'The session is on record as missed. Try to reach the person, and think of the risk.'
      : 'The session is on record.',
};
