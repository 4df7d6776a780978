import { newId } from '#event-store';
import { readableDate } from '#kernel';
import { SESSION_FORMS } from '../domain/code-lists/work-codes.js';
import { feedbackDueOn } from '../domain/decision-clock.policies.js';
import type { StepDefinition } from '../step/step-definition.js';
import type { PlanSessionForm } from './plan-session.form.js';

/** Arranges a session. */
export const planSession: StepDefinition<PlanSessionForm> = {
  type: 'PlanSession',
  action: 'referral:work',
  path: 'plan-session',
  ask: () => ({
    title: 'Arrange a session',
    lead: ['Tell the person the place yourself: it is not part of this record.'],
    questions: [
      { kind: 'date', name: 'on', label: 'On which day?' },
      { kind: 'time', name: 'time', label: 'At what time?', hint: 'For example, 9:30am or 14:05' },
      { kind: 'radios', name: 'form', label: 'How is it given?', codes: SESSION_FORMS.codes },
    ],
    button: 'Arrange the session',
  }),
  details: ({ on, time, form }, { commandId }) => ({
    type: 'PlanSession',
    sessionId: newId(commandId, 'session'),
    on,
    time,
    form,
  }),
  fields: { 'session-day-is-over': 'on' },
  done: ({ on }) =>
    `The session is arranged for ${readableDate(on)}. Record what came of it by ${readableDate(feedbackDueOn(on))}.`,
};
