import { londonDate, RuleBroken } from '#kernel';
import type { StepRules } from '../phase.js';
import type { InterventionCommand, StartIntervention } from './intervention.commands.js';

/** The plan, and the beginning of the work. */
export const interventionRules: StepRules<InterventionCommand> = {
  AgreePlan: {
    side: 'recipient',
    from: ['ASSESSMENT', 'WAITLISTED', 'IN_PROGRESS'],
    refusal: 'referral-not-assessed',
    take: ({ at, aims, sessionsPlanned, adjustments, reviewOn }, { work }, of) => {
      if (work.assessment === undefined) throw new RuleBroken('referral-not-assessed');
      if (work.assessment === 'NOT_SUITABLE') throw new RuleBroken('assessment-says-otherwise');
      if (sessionsPlanned < 1) throw new RuleBroken('plan-needs-sessions');
      if (reviewOn <= londonDate(at)) throw new RuleBroken('plan-review-must-be-ahead');
      return [{ type: 'PlanAgreed', data: { ...of, aims, sessionsPlanned, adjustments, reviewOn } }];
    },
  },
  StartIntervention: {
    side: 'recipient',
    from: ['ASSESSMENT', 'WAITLISTED'],
    refusal: (status) => (status === 'IN_PROGRESS' ? 'work-started-already' : 'referral-not-assessed'),
    take: (command, { work, status }, of) => {
      const hasWaited = status === 'WAITLISTED' && work.assessment === 'SUITABLE_NOT_READY';
      const mayStart = work.assessment === 'SUITABLE' || hasWaited;
      if (!mayStart) throw new RuleBroken(work.assessment ? 'assessment-says-otherwise' : 'referral-not-assessed');
      if (work.workerId === undefined) throw new RuleBroken('worker-needed');
      if (!work.hasPlan) throw new RuleBroken('plan-needed');
      return [{ type: 'InterventionStarted', data: { ...of, ...partnerSupport(command) } }];
    },
  },
};

/** Work with the one person without support for the other is possible, and never by oversight. */
function partnerSupport({ partnerSupport: support, notLinkedReason }: StartIntervention) {
  if (support === 'LINKED') return { partnerSupport: support };
  if (notLinkedReason === undefined) throw new RuleBroken('partner-support-needs-reason');
  return { partnerSupport: support, notLinkedReason };
}
