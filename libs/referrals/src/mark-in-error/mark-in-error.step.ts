import { ERROR_REASONS } from '../domain/code-lists/mistake-codes.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { MarkInErrorForm } from './mark-in-error.form.js';

/** Marks a referral as recorded in error. */
export const markInError: StepDefinition<MarkInErrorForm> = {
  type: 'MarkInError',
  action: 'referral:mark-in-error',
  path: 'mark-in-error',
  ask: ({ open }) => ({
    title: 'This referral should not be there',
    lead: [
      `Nothing can follow on it any more, and ${open.service.organisationName} sees that it was an error. Nothing is removed. This cannot be undone.`,
      'If it was right when it was sent and is not needed any more, withdraw it instead.',
    ],
    questions: [
      { kind: 'radios', name: 'reason', label: 'Why should it not be there?', codes: ERROR_REASONS.codes },
      { kind: 'long', name: 'note', label: 'Note (optional)', hint: NO_CONTACT_DETAILS, max: 2000, rows: 3 },
    ],
    button: 'Mark as recorded in error',
    warns: true,
  }),
  details: ({ reason, note }) => ({ type: 'MarkInError', reason, note }),
  fields: {},
  done: () => 'The referral is marked as recorded in error. The other side can see it.',
};
