import type { Barrier, ClockTerms, IsoDate } from '#kernel';
import type { DeclineReason } from './code-lists/decline-reasons.js';
import type { ExpectedWait, ReferralClock, SafeToTell, Start } from './code-lists/referral-codes.js';
import type { WithdrawalReason } from './code-lists/withdrawal-reasons.js';
import type { Alternative, Answer, CheckedCriterion, ReferralDrafted, ReferralSubmitted } from './referral.events.js';

/** When it was done, and by a member of which organisation: only the right side of a referral may act (mission §6.2, "who"). */
interface Done {
  readonly at: Date;
  readonly by: string;
}

/** What the contract says about the service's clocks on that day; what holds without one where it is absent. */
interface OnTerms {
  readonly terms?: ClockTerms | undefined;
}

/** Starts a referral. `open` says whether the service takes referrals at all. */
export type StartDraft = Done & { readonly type: 'StartDraft'; readonly open: boolean } & ReferralDrafted['data'];

/** Records how the person's needs stand against the published criteria. */
export type CheckEligibility = Done & {
  readonly type: 'CheckEligibility';
  readonly criteriaVersion: number;
  readonly results: readonly CheckedCriterion[];
  readonly goAheadReason?: string | undefined;
};

/** What the service will be shown, section by section. */
export type SharedSections = Omit<
  ReferralSubmitted['data'],
  'referralId' | 'personId' | 'caseId' | 'serviceId' | 'sharingId' | 'clock'
>;

/** Sends the draft. `riskWrittenOn` is the day on which the risk summary was last saved. */
export type Submit = Done &
  OnTerms & {
    readonly type: 'Submit';
    readonly sections: SharedSections;
    readonly riskWrittenOn: IsoDate;
    readonly sharingId: string;
  };

export type Discard = Done & { readonly type: 'Discard' };

export type Acknowledge = Done & { readonly type: 'Acknowledge' };

export type RequestInformation = Done &
  OnTerms & { readonly type: 'RequestInformation'; readonly questions: readonly string[] };

export type ProvideInformation = Done &
  OnTerms & { readonly type: 'ProvideInformation'; readonly answers: readonly Answer[] };

export type Accept = Done & {
  readonly type: 'Accept';
  readonly start: Start;
  readonly conflictChecked: boolean;
  readonly expectedWait?: ExpectedWait | undefined;
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

export type Withdraw = Done & {
  readonly type: 'Withdraw';
  readonly reason: WithdrawalReason;
  readonly referrerAgreed: boolean;
  readonly note?: string | undefined;
};

/** Asks for a missed deadline to be put on record, if it was missed and is not on record yet. Nobody's side: the clock itself. */
export type MissDeadline = {
  readonly type: 'MissDeadline';
  readonly at: Date;
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
};

export type ReferralCommand =
  | StartDraft
  | CheckEligibility
  | Submit
  | Discard
  | Acknowledge
  | RequestInformation
  | ProvideInformation
  | Accept
  | Decline
  | Withdraw
  | MissDeadline;
