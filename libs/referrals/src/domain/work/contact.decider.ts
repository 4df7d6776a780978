import { londonDate, RuleBroken } from '#kernel';
import type { StepRules } from '../phase.js';
import type { ContactCommand } from './contact.commands.js';

/** Trying to reach the person. The first attempt is what turns "accepted" into "being contacted". */
export const contactRules: StepRules<ContactCommand> = {
  RecordContactAttempt: {
    side: 'recipient',
    from: ['ACCEPTED', 'CONTACTING'],
    refusal: (status) => (status === 'WAITLISTED' ? 'referral-on-waiting-list' : 'referral-not-contacting'),
    take: ({ at, on, way, result, safetyChecked }, { work }, of) => {
      if (!safetyChecked) throw new RuleBroken('safe-contact-check-needed');
      if (on > londonDate(at)) throw new RuleBroken('day-not-come-yet');
      const data = { ...of, attempt: work.attempts + 1, on, way, result, safetyChecked: true as const };
      return [{ type: 'ContactAttempted', data }];
    },
  },
};
