import { RuleBroken } from '#kernel';
import { assessmentDueOn } from '../decision-clock.policies.js';
import type { StepRules } from '../phase.js';
import type { AssessmentCommand } from './assessment.commands.js';

/** Finding out whether the work suits the person, once they were reached and somebody has the work. */
export const assessmentRules: StepRules<AssessmentCommand> = {
  BeginAssessment: {
    side: 'recipient',
    from: ['CONTACTING'],
    refusal: (status) => (status === 'ACCEPTED' ? 'person-not-reached' : 'referral-not-contacting'),
    take: ({ at, tool, toolVersion }, { work }, of) => {
      if (work.workerId === undefined) throw new RuleBroken('worker-needed');
      if (!work.isReached) throw new RuleBroken('person-not-reached');
      const data = { ...of, tool, toolVersion, assessmentDueOn: assessmentDueOn(at) };
      return [{ type: 'AssessmentBegun', data }];
    },
  },
  CompleteAssessment: {
    side: 'recipient',
    from: ['ASSESSMENT'],
    refusal: 'referral-not-being-assessed',
    take: ({ result, riskChanged, summary }, { work }, of) => {
      if (work.assessment !== undefined || work.tool === undefined) throw new RuleBroken('assessment-complete-already');
      if (riskChanged && !work.riskReported) throw new RuleBroken('changed-risk-must-be-reported');
      return [{ type: 'AssessmentCompleted', data: { ...of, ...work.tool, result, riskChanged, summary } }];
    },
  },
};
