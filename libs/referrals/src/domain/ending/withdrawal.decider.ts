import { RuleBroken } from '#kernel';
import { OPEN_STATES, type StepRules } from '../phase.js';
import type { Withdraw } from './withdrawal.commands.js';

/** Taking a referral back, as long as it is open (mission §6.2, "any open"). */
export const withdrawalRules: StepRules<Withdraw> = {
  Withdraw: {
    side: 'either',
    from: OPEN_STATES,
    refusal: 'referral-already-decided',
    take: ({ by, reason, referrerAgreed, note }, { referrerOrganisationId }, of) => {
      const isReferrer = by === referrerOrganisationId;
      if (!isReferrer && !referrerAgreed) throw new RuleBroken('referrer-must-agree');
      if (reason === 'DRAFT_DISCARDED') throw new RuleBroken('withdrawal-needs-reason');
      const agreed = isReferrer ? {} : { referrerAgreed: true as const };
      return [
        { type: 'ReferralWithdrawn', data: { ...of, reason, ...agreed, ...(note === undefined ? {} : { note }) } },
      ];
    },
  },
};
