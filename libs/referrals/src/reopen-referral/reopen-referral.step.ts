import { RuleBroken } from '#kernel';
import { REOPEN_REASONS } from '../domain/code-lists/ending-codes.js';
import type { StepDefinition } from '../step/step-definition.js';
import { noteFor } from '../step/step-questions.js';
import type { ReopenReferralForm } from './reopen-referral.form.js';

/** Opens a referral again, where it can safely go on. */
export const reopenReferral: StepDefinition<ReopenReferralForm> = {
  type: 'Reopen',
  action: 'referral:reopen',
  path: 'reopen',
  ask: () => ({
    title: 'Open this referral again',
    lead: [
      'It goes on where it can do so safely: a referral that was withdrawn before a decision is decided again, work goes on where it was. The clocks run anew from today.',
    ],
    questions: [
      { kind: 'radios', name: 'reason', label: 'Why is it opened again?', codes: REOPEN_REASONS.codes },
      noteFor('the other side'),
    ],
    button: 'Open it again',
  }),
  details: async ({ reason, note }, { referralId, facts }) => {
    const ended = await facts.last(referralId, ['ReferralWithdrawn', 'InterventionCompleted', 'InterventionEnded']);
    if (!ended) throw new RuleBroken('referral-not-ended');
    return { type: 'Reopen', reason, endedOn: ended.on, note };
  },
  fields: {},
  done: () => 'The referral is open again. What is due next is below.',
};
