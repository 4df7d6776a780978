import { RuleBroken, readableDate } from '#kernel';
import { CHALLENGE_GROUNDS } from '../domain/code-lists/challenge-grounds.js';
import { challengeReviewDueOn } from '../domain/decision-clock.policies.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { ChallengeDeclineForm } from './challenge-decline.form.js';

/** Asks the service to look at its decline again. */
export const challengeDecline: StepDefinition<ChallengeDeclineForm> = {
  type: 'ChallengeDecline',
  action: 'referral:challenge',
  path: 'challenge',
  ask: ({ open, signed }) => ({
    title: 'Ask for a review of the decline',
    lead: [
      `Somebody of ${open.service.organisationName} who did not decide will look at it again, by ${readableDate(challengeReviewDueOn(signed.now))}. You can ask once, within 10 working days of the decline.`,
    ],
    questions: [
      { kind: 'radios', name: 'ground', label: 'On what ground?', codes: CHALLENGE_GROUNDS.codes },
      {
        kind: 'long',
        name: 'argument',
        label: 'Why should it be looked at again?',
        hint: `The service reads this. ${NO_CONTACT_DETAILS}`,
        max: 4000,
        rows: 8,
      },
    ],
    button: 'Ask for a review',
  }),
  details: async ({ ground, argument }, { referralId, facts }) => {
    const declined = await facts.last(referralId, ['ReferralDeclined']);
    if (!declined) throw new RuleBroken('referral-not-declined');
    return { type: 'ChallengeDecline', ground, argument, declinedOn: declined.on };
  },
  fields: { 'challenge-needs-argument': 'argument' },
  done: (_form, { now }) =>
    `You asked for a review. The service must answer by ${readableDate(challengeReviewDueOn(now))}.`,
};
