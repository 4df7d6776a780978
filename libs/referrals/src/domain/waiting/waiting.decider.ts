import { RuleBroken } from '#kernel';
import { firstContactDueOn, waitReviewDueOn } from '../decision-clock.policies.js';
import type { StepRules } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import type { WaitingCommand } from './waiting.commands.js';
import { riskHolderOf } from './waiting.policies.js';

/** The waiting list: a place with a reason, a band and somebody who holds the risk, looked at again and again. */
export const waitingRules: StepRules<WaitingCommand> = {
  PlaceOnWaitingList: {
    side: 'recipient',
    from: ['ACCEPTED', 'ASSESSMENT'],
    refusal: (status) => (status === 'WAITLISTED' ? 'referral-on-waiting-list' : 'referral-cannot-wait-now'),
    take: ({ at, reason, expectedWait, riskHolder, note }, referral, of) => {
      const isAssessed = referral.status === 'ASSESSMENT';
      if (isAssessed && !maySend(referral)) throw new RuleBroken('assessment-says-otherwise');
      const data = {
        ...of,
        from: isAssessed ? ('ASSESSMENT' as const) : ('ACCEPTED' as const),
        reason,
        expectedWait,
        riskHolderId: riskHolderOf(riskHolder, referral),
        reviewDueOn: waitReviewDueOn(at),
        ...(note === undefined ? {} : { note }),
      };
      return [{ type: 'ReferralWaitlisted', data }];
    },
  },
  ReviewWait: {
    side: 'recipient',
    from: ['WAITLISTED'],
    refusal: 'referral-not-on-waiting-list',
    take: ({ at, expectedWait, risk, riskHolder, note }, referral, of) => {
      const riskHolderId = riskHolderOf(riskHolder, referral);
      const reviewDueOn = waitReviewDueOn(at);
      const data = { ...of, expectedWait, risk, riskHolderId, reviewDueOn, ...(note === undefined ? {} : { note }) };
      return [{ type: 'WaitingListReviewed', data }];
    },
  },
  MarkReady: {
    side: 'recipient',
    from: ['WAITLISTED'],
    refusal: 'referral-not-on-waiting-list',
    take: ({ at }, { waitsFrom }, of) =>
      waitsFrom === 'ASSESSMENT'
        ? [{ type: 'ReferralReady', data: { ...of, to: 'ASSESSMENT' } }]
        : [{ type: 'ReferralReady', data: { ...of, to: 'CONTACTING', firstContactDueOn: firstContactDueOn(at) } }],
  },
};

/** Who was found unsuitable does not wait for a place; who is still being assessed does not either. */
const maySend = ({ work }: KnownReferral): boolean =>
  work.assessment === 'SUITABLE' || work.assessment === 'SUITABLE_NOT_READY';
