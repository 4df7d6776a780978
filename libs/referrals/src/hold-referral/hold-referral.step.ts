import { readableDate } from '#kernel';
import { HOLD_REASONS } from '../domain/code-lists/hold-reasons.js';
import { latestHoldReview } from '../domain/holding/holding.policies.js';
import type { StepDefinition } from '../step/step-definition.js';
import { noteFor } from '../step/step-questions.js';
import type { HoldReferralForm } from './hold-referral.form.js';

/** Stops the work with a referral; the side that stopped it takes it up again. */
export const holdReferral: StepDefinition<HoldReferralForm> = {
  type: 'Hold',
  action: 'referral:hold',
  path: 'hold',
  ask: ({ signed }) => ({
    title: 'Put this referral on hold',
    lead: [
      'Every clock stands still until your organisation takes the referral up again. The other side can see that it is on hold.',
    ],
    questions: [
      { kind: 'radios', name: 'reason', label: 'Why is it put on hold?', codes: HOLD_REASONS.codes },
      {
        kind: 'date',
        name: 'reviewOn',
        label: 'When will you look at it again?',
        hint: `By ${readableDate(latestHoldReview(signed.now))} at the latest`,
      },
      noteFor('the other side'),
    ],
    button: 'Put on hold',
  }),
  details: ({ reason, reviewOn, note }) => ({ type: 'Hold', reason, reviewOn, note }),
  fields: { 'hold-review-must-be-ahead': 'reviewOn', 'hold-review-too-late': 'reviewOn' },
  done: ({ reviewOn }) => `The referral is on hold. Look at it again by ${readableDate(reviewOn)}.`,
};
