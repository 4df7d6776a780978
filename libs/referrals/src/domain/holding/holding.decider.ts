import { londonDate, RuleBroken } from '#kernel';
import type { StepRules } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import type { Hold, HoldingCommand } from './holding.commands.js';
import { latestHoldReview, restarted, stopped } from './holding.policies.js';

/** Stopping the work for a while and taking it up again (mission §6.2, Hold and Resume: "own side"). */
export const holdingRules: StepRules<HoldingCommand> = {
  Hold: {
    side: 'either',
    from: ['RECEIVED', 'INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'],
    refusal: 'referral-not-acknowledged',
    take: (command, referral, of) => {
      hasReview(command);
      const { reason, reviewOn, note, at, by, terms } = command;
      const data = {
        ...of,
        from: referral.status,
        side: sideOf(by, referral),
        reason,
        reviewDueOn: reviewOn,
        stopped: stopped(referral.due, at, terms?.cutOff),
        ...(note === undefined ? {} : { note }),
      };
      return [{ type: 'ReferralHeld', data }];
    },
  },
  Resume: {
    side: 'either',
    from: ['ON_HOLD'],
    refusal: 'referral-not-on-hold',
    take: ({ at, by, note, terms }, referral, of) => {
      const { hold } = referral;
      if (hold === undefined) throw new RuleBroken('referral-not-on-hold');
      if (hold.side !== sideOf(by, referral)) throw new RuleBroken('hold-is-the-other-sides');
      const clocks = restarted(hold.stopped, at, terms?.cutOff);
      const data = { ...of, to: hold.from, restarted: clocks, ...(note === undefined ? {} : { note }) };
      return [{ type: 'ReferralResumed', data }];
    },
  },
};

const sideOf = (by: string, { referrerOrganisationId }: KnownReferral): 'REFERRER' | 'SERVICE' =>
  by === referrerOrganisationId ? 'REFERRER' : 'SERVICE';

function hasReview({ at, reviewOn }: Hold): void {
  if (reviewOn <= londonDate(at)) throw new RuleBroken('hold-review-must-be-ahead');
  if (reviewOn > latestHoldReview(at)) throw new RuleBroken('hold-review-too-late');
}
