import { RuleBroken } from '#kernel';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import { REVIEW_OUTCOMES, type ReviewDeclineForm } from './review-decline.form.js';

/** Answers a challenge; whoever declined cannot. */
export const reviewDecline: StepDefinition<ReviewDeclineForm> = {
  type: 'ResolveChallenge',
  action: 'referral:review-decline',
  path: 'review-decline',
  ask: ({ open }) => ({
    title: 'Review this decline',
    lead: [
      'Read the decline and the challenge on the referral before you answer. Whoever declined cannot review it.',
      ...open.steps
        .flatMap(({ type, data }) => (type === 'DeclineChallenged' ? [`They say: ${data.argument}`] : []))
        .slice(-1),
    ],
    questions: [
      { kind: 'radios', name: 'outcome', label: 'Does the decline stand?', codes: REVIEW_OUTCOMES.codes },
      {
        kind: 'long',
        name: 'reasoning',
        label: 'What did you find?',
        hint: `The referrer reads this. ${NO_CONTACT_DETAILS}`,
        max: 4000,
        rows: 8,
      },
    ],
    button: 'Answer the challenge',
  }),
  details: async ({ outcome, reasoning }, { referralId, signed, facts }) => {
    const declined = await facts.last(referralId, ['ReferralDeclined']);
    if (!declined) throw new RuleBroken('referral-not-challenged');
    const member = signed.member.memberId;
    return { type: 'ResolveChallenge', member, decidedBy: declined.by, outcome, reasoning };
  },
  fields: { 'challenge-needs-another-person': 'outcome', 'challenge-needs-reasoning': 'reasoning' },
  done: ({ outcome }) =>
    outcome === 'UPHELD'
      ? 'The decline does not stand. Decide again by the day below.'
      : 'The decline stands. The referrer can read why.',
};
