import { RuleBroken } from '#kernel';
import { onwardDueOn } from '../decision-clock.policies.js';
import type { StepRules } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import type { CompleteIntervention, EndingCommand } from './ending.commands.js';
import { begunIn, mayEndEarly } from './end-early.policies.js';
import { clocksFrom, mayReopen, safeState } from './reopen.policies.js';

/** How work ends, what follows, and how what ended goes on again. */
export const endingRules: StepRules<EndingCommand> = {
  CompleteIntervention: {
    side: 'recipient',
    from: ['IN_PROGRESS'],
    refusal: 'referral-not-in-progress',
    take: (command, referral, of) => {
      const { serviceId, work } = referral;
      const sessionsAttended = work.attended;
      return [
        { type: 'InterventionCompleted', data: { ...of, serviceId, ...finished(command, referral), sessionsAttended } },
      ];
    },
  },
  EndEarly: {
    side: 'recipient',
    from: ['CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD'],
    refusal: 'work-not-begun',
    take: (command, referral, of) => {
      const from = begunIn(referral);
      mayEndEarly(command, referral);
      const { at, reason, barriers, effortReason, partnerTold, onwardPlan } = command;
      const data = {
        ...of,
        serviceId: referral.serviceId,
        from,
        reason,
        barriers,
        contactAttempts: referral.work.attempts,
        ...(effortReason === undefined ? {} : { effortReason }),
        partnerTold,
        onwardPlan,
        ...(reason === 'DIED' ? {} : { onwardDueOn: onwardDueOn(at) }),
      };
      return [{ type: 'InterventionEnded', data }];
    },
  },
  ReferOnward: {
    side: 'referrer',
    from: ['DECLINED', 'ENDED_EARLY', 'COMPLETED'],
    refusal: 'referral-not-ended',
    take: ({ onwardReferralId, onwardServiceId }, { serviceId }, of) => {
      if (onwardServiceId === serviceId) throw new RuleBroken('onward-is-this-service');
      return [{ type: 'OnwardReferralLinked', data: { ...of, onwardReferralId, onwardServiceId } }];
    },
  },
  Reopen: {
    side: 'either',
    from: ['COMPLETED', 'ENDED_EARLY', 'WITHDRAWN'],
    refusal: 'referral-not-ended',
    take: (command, referral, of) => {
      mayReopen(command, referral);
      const { reason, note } = command;
      const to = safeState(referral);
      const data = {
        ...of,
        to,
        reason,
        running: clocksFrom(to, referral, command),
        ...(note === undefined ? {} : { note }),
      };
      return [{ type: 'ReferralReopened', data }];
    },
  },
};

/** Finished is what has a report, and somebody who holds the risk from now on. */
function finished({ outcomes, report, riskHolder }: CompleteIntervention, { referrerOrganisationId }: KnownReferral) {
  if (report.trim() === '') throw new RuleBroken('completion-needs-report');
  if (riskHolder?.organisationId !== referrerOrganisationId) throw new RuleBroken('risk-handover-needed');
  return { outcomes, report, riskHolderId: riskHolder.memberId };
}
