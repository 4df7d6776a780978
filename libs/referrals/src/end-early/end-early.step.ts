import { BARRIERS, readableDate } from '#kernel';
import { END_REASONS, PARTNER_TOLD } from '../domain/code-lists/ending-codes.js';
import { onwardDueOn } from '../domain/decision-clock.policies.js';
import { CONTACT_EFFORT } from '../domain/ending/end-early.policies.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { EndEarlyForm } from './end-early.form.js';

/** Ends the work before it is finished. */
export const endEarly: StepDefinition<EndEarlyForm> = {
  type: 'EndEarly',
  action: 'referral:end-early',
  path: 'end-early',
  ask: ({ signed }) => ({
    title: 'End the work early',
    lead: [
      'Your reasons and what stood in the way are counted, so that commissioners see whom services lose and why.',
      `The referrer has until ${readableDate(onwardDueOn(signed.now))} to refer the person onward.`,
    ],
    questions: [
      { kind: 'radios', name: 'reason', label: 'Why does the work end?', codes: END_REASONS.codes },
      {
        kind: 'long',
        name: 'effortReason',
        label: `If the person was never engaged and you tried fewer than ${CONTACT_EFFORT} times: why not more?`,
        max: 1000,
        rows: 2,
      },
      {
        kind: 'checkboxes',
        name: 'barriers',
        label: 'What stood in the way?',
        hint: 'Select all that apply.',
        codes: BARRIERS.codes,
      },
      {
        kind: 'radios',
        name: 'partnerTold',
        label: 'Do those who support a partner or ex-partner know?',
        hint: 'Tell them before the person learns of it.',
        codes: PARTNER_TOLD.codes,
      },
      {
        kind: 'long',
        name: 'onwardPlan',
        label: 'What happens next for this person?',
        hint: NO_CONTACT_DETAILS,
        max: 2000,
      },
    ],
    button: 'End the work early',
    warns: true,
  }),
  details: ({ reason, barriers, effortReason, partnerTold, onwardPlan }) => ({
    type: 'EndEarly',
    reason,
    barriers,
    effortReason,
    partnerTold,
    onwardPlan,
  }),
  fields: {
    'early-end-needs-barrier': 'barriers',
    'contact-effort-needs-reason': 'effortReason',
    'early-end-needs-plan': 'onwardPlan',
  },
  done: () => 'The work has ended. The referrer can see it and read your plan.',
};
