import { RuleBroken } from '#kernel';
import type { ReferralCommand } from './referral.commands.js';

/**
 * What each command meets in a case that is closed. What was open when the case was closed goes on until it ends, so does
 * whatever keeps somebody safe, takes something back or puts it right (mission §6.2); what would ask a service anew or share
 * anything for the first time waits until the case is opened again. A new command does not compile until it is decided.
 */
const IN_CLOSED_CASE: Readonly<Record<ReferralCommand['type'], 'GOES_ON' | (string & {})>> = {
  StartDraft: 'referral-of-closed-case',
  CheckEligibility: 'draft-of-closed-case',
  Submit: 'draft-of-closed-case',
  Discard: 'GOES_ON',
  Acknowledge: 'GOES_ON',
  RequestInformation: 'GOES_ON',
  ProvideInformation: 'GOES_ON',
  Accept: 'GOES_ON',
  Decline: 'GOES_ON',
  ChallengeDecline: 'referral-of-closed-case',
  ResolveChallenge: 'GOES_ON',
  Hold: 'GOES_ON',
  Resume: 'GOES_ON',
  PlaceOnWaitingList: 'GOES_ON',
  ReviewWait: 'GOES_ON',
  MarkReady: 'GOES_ON',
  AllocateWorker: 'GOES_ON',
  RecordContactAttempt: 'GOES_ON',
  BeginAssessment: 'GOES_ON',
  CompleteAssessment: 'GOES_ON',
  AgreePlan: 'GOES_ON',
  StartIntervention: 'GOES_ON',
  PlanSession: 'GOES_ON',
  RescheduleSession: 'GOES_ON',
  RecordSession: 'GOES_ON',
  ReportRiskChange: 'GOES_ON',
  ActOnRisk: 'GOES_ON',
  Withdraw: 'GOES_ON',
  CompleteIntervention: 'GOES_ON',
  EndEarly: 'GOES_ON',
  ReferOnward: 'referral-of-closed-case',
  Reopen: 'referral-of-closed-case',
  Correct: 'GOES_ON',
  MarkInError: 'GOES_ON',
  MissDeadline: 'GOES_ON',
};

/** Whether a command waits until its case is opened again, so that it has to be known whether the case is closed. */
export const waitsForOpenCase = (type: ReferralCommand['type']): boolean => IN_CLOSED_CASE[type] !== 'GOES_ON';

/** Throws `RuleBroken` for a command that begins something new in a closed case. */
export function refuseInClosedCase(type: ReferralCommand['type']): void {
  const rule = IN_CLOSED_CASE[type];
  if (rule !== 'GOES_ON') throw new RuleBroken(rule);
}
