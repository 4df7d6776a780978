import type { IsoDate } from '#kernel';
import type { ReferralClock } from './code-lists/referral-codes.js';
import type { EndingCommand } from './ending/ending.commands.js';
import type { Withdraw } from './ending/withdrawal.commands.js';
import type { HoldingCommand } from './holding/holding.commands.js';
import type { MistakeCommand } from './mistakes/mistakes.commands.js';
import type { SendingCommand, StartDraft } from './sending/sending.commands.js';
import type { ChallengeCommand } from './triage/challenge.commands.js';
import type { TriageCommand } from './triage/triage.commands.js';
import type { WaitingCommand } from './waiting/waiting.commands.js';
import type { WorkCommand } from './work/work.commands.js';

export type * from './ending/ending.commands.js';
export type * from './ending/withdrawal.commands.js';
export type * from './holding/holding.commands.js';
export type * from './mistakes/mistakes.commands.js';
export type * from './sending/sending.commands.js';
export type * from './triage/challenge.commands.js';
export type * from './triage/triage.commands.js';
export type * from './waiting/waiting.commands.js';
export type * from './work/allocation.commands.js';
export type * from './work/assessment.commands.js';
export type * from './work/contact.commands.js';
export type * from './work/intervention.commands.js';
export type * from './work/risk.commands.js';
export type * from './work/session.commands.js';
export type * from './work/work.commands.js';

/** Asks for a missed deadline to be put on record, if it was missed and is not on record yet. Nobody's side: the clock itself. */
export type MissDeadline = {
  readonly type: 'MissDeadline';
  readonly at: Date;
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
};

/** A command that somebody gives on a referral that is there. */
export type ReferralStepCommand =
  | SendingCommand
  | TriageCommand
  | ChallengeCommand
  | HoldingCommand
  | WaitingCommand
  | WorkCommand
  | Withdraw
  | EndingCommand
  | MistakeCommand;

export type ReferralCommand = StartDraft | ReferralStepCommand | MissDeadline;
