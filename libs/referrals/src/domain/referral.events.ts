import type { DeadlineMissed } from './deadline.events.js';
import type { EndingEvent } from './ending/ending.events.js';
import type { WithdrawalEvent } from './ending/withdrawal.events.js';
import type { HoldingEvent } from './holding/holding.events.js';
import type { MistakeEvent } from './mistakes/mistakes.events.js';
import type { SendingEvent } from './sending/sending.events.js';
import type { ChallengeEvent } from './triage/challenge.events.js';
import type { TriageEvent } from './triage/triage.events.js';
import type { WaitingEvent } from './waiting/waiting.events.js';
import type { WorkEvent } from './work/work.events.js';

export type * from './deadline.events.js';
export type * from './ending/ending.events.js';
export type * from './ending/withdrawal.events.js';
export type * from './holding/holding.events.js';
export type * from './mistakes/mistakes.events.js';
export type * from './sending/sending.events.js';
export type * from './triage/challenge.events.js';
export type * from './triage/triage.events.js';
export type * from './waiting/waiting.events.js';
export type * from './work/allocation.events.js';
export type * from './work/assessment.events.js';
export type * from './work/contact.events.js';
export type * from './work/intervention.events.js';
export type * from './work/risk.events.js';
export type * from './work/session.events.js';
export type * from './work/work.events.js';

/** Everything that can happen to a referral, in the order of its life. */
export type ReferralEvent =
  | SendingEvent
  | TriageEvent
  | ChallengeEvent
  | HoldingEvent
  | WaitingEvent
  | WorkEvent
  | WithdrawalEvent
  | EndingEvent
  | MistakeEvent
  | DeadlineMissed;
