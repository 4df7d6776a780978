import type { AssessmentResult } from '../code-lists/work-codes.js';
import type { Done } from '../phase.js';
import type { AssessmentTool } from './assessment.events.js';

export type BeginAssessment = Done & { readonly type: 'BeginAssessment' } & AssessmentTool;

/** Ends the assessment with what it found. A risk that changed has to have been reported since the assessment began. */
export type CompleteAssessment = Done & {
  readonly type: 'CompleteAssessment';
  readonly result: AssessmentResult;
  readonly riskChanged: boolean;
  readonly summary: string;
};

export type AssessmentCommand = BeginAssessment | CompleteAssessment;
