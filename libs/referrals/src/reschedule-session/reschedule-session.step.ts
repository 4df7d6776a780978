import { readableDate } from '#kernel';
import { RESCHEDULE_ASKERS, RESCHEDULE_REASONS } from '../domain/code-lists/work-codes.js';
import { openSessions } from '../referral-page/sessions.view.js';
import type { StepDefinition } from '../step/step-definition.js';
import type { RescheduleSessionForm } from './reschedule-session.form.js';

/** Moves a session to another day; it stays the same session. */
export const rescheduleSession: StepDefinition<RescheduleSessionForm> = {
  type: 'RescheduleSession',
  action: 'referral:work',
  path: 'reschedule-session',
  ask: ({ open }) => ({
    title: 'Move a session to another day',
    lead: ['It stays the same session, so nothing counts it twice.'],
    questions: [
      { kind: 'radios', name: 'sessionId', label: 'Which session?', codes: openSessions(open.steps) },
      { kind: 'date', name: 'on', label: 'On which day is it now?' },
      { kind: 'time', name: 'time', label: 'At what time?', hint: 'For example, 9:30am or 14:05' },
      { kind: 'radios', name: 'askedBy', label: 'Who asked for it?', codes: RESCHEDULE_ASKERS.codes },
      { kind: 'radios', name: 'reason', label: 'Why is it moved?', codes: RESCHEDULE_REASONS.codes },
    ],
    button: 'Move the session',
  }),
  details: ({ sessionId, on, time, askedBy, reason }) => ({
    type: 'RescheduleSession',
    sessionId,
    on,
    time,
    askedBy,
    reason,
  }),
  fields: {
    'session-day-is-over': 'on',
    'session-not-found': 'sessionId',
    'session-recorded-already': 'sessionId',
  },
  done: ({ on }) => `The session is on ${readableDate(on)} now.`,
};
