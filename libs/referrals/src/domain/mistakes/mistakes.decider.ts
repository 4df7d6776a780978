import { RuleBroken } from '#kernel';
import type { ReferralState } from '../code-lists/referral-codes.js';
import { OPEN_STATES, type StepRules } from '../phase.js';
import type { MistakeCommand } from './mistakes.commands.js';

/** Everything that was sent, whatever became of it. A draft is changed, or thrown away. */
const SENT: readonly ReferralState[] = [...OPEN_STATES, 'DECLINED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY'];

/** Putting right what was sent, and saying that it should never have been sent (mission §6.2). */
export const mistakeRules: StepRules<MistakeCommand> = {
  Correct: {
    side: 'referrer',
    from: SENT,
    refusal: 'referral-in-error',
    take: ({ part, text, why }, { subjectAware, recipientOrganisationId }, of) => {
      if (subjectAware === undefined) throw new RuleBroken('referral-never-sent');
      if (text.trim() === '') throw new RuleBroken('correction-needs-text');
      if (why.trim() === '') throw new RuleBroken('correction-needs-reason');
      const data = { ...of, part, text, why, toldOrganisationIds: [recipientOrganisationId] };
      return [{ type: 'ReferralCorrected', data }];
    },
  },
  MarkInError: {
    side: 'referrer',
    from: SENT,
    refusal: 'referral-in-error',
    take: ({ reason, note }, { status, subjectAware }, of) => {
      if (subjectAware === undefined) throw new RuleBroken('referral-never-sent');
      const data = { ...of, from: status, reason, ...(note === undefined ? {} : { note }) };
      return [{ type: 'ReferralMarkedInError', data }];
    },
  },
};
