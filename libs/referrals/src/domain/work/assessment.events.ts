import type { DomainEvent, IsoDate } from '#kernel';
import type { AssessmentResult } from '../code-lists/work-codes.js';
import type { OfReferral } from '../phase.js';

/** Which instrument, in which version: a result means nothing without it. Its questions are not ours to hold. */
export interface AssessmentTool {
  readonly tool: string;
  readonly toolVersion: string;
}

/** The worker began to find out whether the work suits the person. */
export type AssessmentBegun = DomainEvent<
  'AssessmentBegun',
  OfReferral & AssessmentTool & { readonly assessmentDueOn: IsoDate }
>;

/** What the assessment found. What has changed in the risk was shared with the referrer. */
export type AssessmentCompleted = DomainEvent<
  'AssessmentCompleted',
  OfReferral &
    AssessmentTool & {
      readonly result: AssessmentResult;
      readonly riskChanged: boolean;
      readonly summary: string;
    }
>;

export type AssessmentEvent = AssessmentBegun | AssessmentCompleted;
