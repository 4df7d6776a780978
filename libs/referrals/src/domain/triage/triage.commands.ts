import type { Barrier } from '#kernel';
import type { DeclineReason } from '../code-lists/decline-reasons.js';
import type { ExpectedWait, SafeToTell, Start } from '../code-lists/referral-codes.js';
import type { WaitReason } from '../code-lists/waiting-codes.js';
import type { Done, OnTerms } from '../phase.js';
import type { RiskHolder } from '../waiting/waiting.commands.js';
import type { Alternative, Answer } from './triage.events.js';

export type Acknowledge = Done & { readonly type: 'Acknowledge' };

export type RequestInformation = Done &
  OnTerms & { readonly type: 'RequestInformation'; readonly questions: readonly string[] };

export type ProvideInformation = Done &
  OnTerms & { readonly type: 'ProvideInformation'; readonly answers: readonly Answer[] };

/** Says yes. Who is accepted to the waiting list has a band, a reason, and somebody who holds the risk from the first day. */
export type Accept = Done & {
  readonly type: 'Accept';
  readonly start: Start;
  readonly conflictChecked: boolean;
  readonly expectedWait?: ExpectedWait | undefined;
  readonly waitReason?: WaitReason | undefined;
  readonly riskHolder?: RiskHolder | undefined;
  readonly note?: string | undefined;
};

/** Says no. `published` are the criteria of the service as they stand, to which `criterionIds` must belong. */
export type Decline = Done & {
  readonly type: 'Decline';
  readonly reasons: readonly DeclineReason[];
  readonly barriers: readonly Barrier[];
  readonly criterionIds: readonly string[];
  readonly published: { readonly version: number; readonly criterionIds: readonly string[] };
  readonly safeToTellPerson: SafeToTell;
  readonly alternative: Alternative;
  readonly adjustmentsConsidered: string;
  readonly note?: string | undefined;
};

export type TriageCommand = Acknowledge | RequestInformation | ProvideInformation | Accept | Decline;
