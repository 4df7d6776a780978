import { RuleBroken } from '#kernel';
import type { ReferralCommand } from './referral.commands.js';

/**
 * What each command meets in a case that is closed. What was open when the case was closed goes on until it ends, so does
 * whatever keeps somebody safe, takes something back or puts it right (mission §6.2); what would ask a service anew or share
 * anything for the first time waits until the case is opened again. A new command does not compile until it is decided.
 */
const IN_CLOSED_CASE: Readonly<Record<ReferralCommand['type'], 'goes-on' | (string & {})>> = {
  StartDraft: 'case-closed',
  CheckEligibility: 'draft-of-closed-case',
  Submit: 'draft-of-closed-case',
  Discard: 'goes-on',
  Acknowledge: 'goes-on',
  RequestInformation: 'goes-on',
  ProvideInformation: 'goes-on',
  Accept: 'goes-on',
  Decline: 'goes-on',
  ChallengeDecline: 'referral-of-closed-case',
  ResolveChallenge: 'goes-on',
  Hold: 'goes-on',
  Resume: 'goes-on',
  PlaceOnWaitingList: 'goes-on',
  ReviewWait: 'goes-on',
  MarkReady: 'goes-on',
  AllocateWorker: 'goes-on',
  RecordContactAttempt: 'goes-on',
  BeginAssessment: 'goes-on',
  CompleteAssessment: 'goes-on',
  AgreePlan: 'goes-on',
  StartIntervention: 'goes-on',
  PlanSession: 'goes-on',
  RescheduleSession: 'goes-on',
  RecordSession: 'goes-on',
  ReportRiskChange: 'goes-on',
  Withdraw: 'goes-on',
  CompleteIntervention: 'goes-on',
  EndEarly: 'goes-on',
  ReferOnward: 'referral-of-closed-case',
  Reopen: 'referral-of-closed-case',
  Correct: 'goes-on',
  MarkInError: 'goes-on',
  MissDeadline: 'goes-on',
};

/** Whether a command waits until its case is opened again, so that it has to be known whether the case is closed. */
export const waitsForOpenCase = (type: ReferralCommand['type']): boolean => IN_CLOSED_CASE[type] !== 'goes-on';

/** Throws `RuleBroken` for a command that begins something new in a closed case. */
export function refuseInClosedCase(type: ReferralCommand['type']): void {
  const rule = IN_CLOSED_CASE[type];
  if (rule !== 'goes-on') throw new RuleBroken(rule);
}
