import { addWorkingDays, londonDate, RuleBroken, type IsoDate } from '#kernel';
import { challengeReviewDueOn, decisionDueOn } from '../decision-clock.policies.js';
import type { StepRules } from '../phase.js';
import type { ChallengeCommand } from './challenge.commands.js';

/** Working days after a decline within which it can be challenged (mission §6.2). */
const CHALLENGE_WORKING_DAYS = 10;

/** The last day on which a decline of that day can be challenged. */
export const lastDayToChallenge = (declinedOn: IsoDate): IsoDate => addWorkingDays(declinedOn, CHALLENGE_WORKING_DAYS);

/** A "no" can be looked at again once, by somebody who did not say it (mission §6.2). */
export const challengeRules: StepRules<ChallengeCommand> = {
  ChallengeDecline: {
    side: 'referrer',
    from: ['DECLINED'],
    refusal: 'referral-not-declined',
    take: ({ at, ground, argument, declinedOn }, { isChallenged }, of) => {
      if (isChallenged) throw new RuleBroken('decline-challenged-already');
      if (londonDate(at) > lastDayToChallenge(declinedOn)) throw new RuleBroken('challenge-too-late');
      if (argument.trim() === '') throw new RuleBroken('challenge-needs-argument');
      const data = { ...of, ground, argument, reviewDueOn: challengeReviewDueOn(at) };
      return [{ type: 'DeclineChallenged', data }];
    },
  },
  ResolveChallenge: {
    side: 'recipient',
    from: ['CHALLENGED'],
    refusal: 'referral-not-challenged',
    take: ({ at, member, decidedBy, outcome, reasoning, terms }, _referral, of) => {
      if (member === decidedBy) throw new RuleBroken('challenge-needs-another-person');
      if (reasoning.trim() === '') throw new RuleBroken('challenge-needs-reasoning');
      return outcome === 'UPHELD'
        ? [{ type: 'ChallengeUpheld', data: { ...of, reasoning, decideBy: decisionDueOn(at, terms) } }]
        : [{ type: 'ChallengeDismissed', data: { ...of, reasoning } }];
    },
  },
};
