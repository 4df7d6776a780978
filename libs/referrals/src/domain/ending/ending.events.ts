import type { Barrier, DomainEvent, IsoDate } from '#kernel';
import type {
  AbuseOutcome,
  EndReason,
  PartnerTold,
  ProgrammeOutcome,
  ReopenReason,
  RiskOutcome,
  TenancyOutcome,
} from '../code-lists/ending-codes.js';
import type { ReferralState } from '../code-lists/referral-codes.js';
import type { RunningClock } from '../holding/holding.events.js';
import type { OfReferral } from '../phase.js';

/** How it stands at the end. Nothing here is said by, or inferred of, a survivor (domain §11). */
export interface Outcomes {
  readonly abuse: AbuseOutcome;
  readonly programme: ProgrammeOutcome;
  readonly tenancy: TenancyOutcome;
  /** The view of the worker, and of an adviser who supports a survivor: two answers, never one. */
  readonly riskByWorker: RiskOutcome;
  readonly riskByAdviser: RiskOutcome;
}

/** The work was finished, with outcomes, a report, and somebody who holds the risk from now on. */
export type InterventionCompleted = DomainEvent<
  'InterventionCompleted',
  OfReferral & {
    readonly serviceId: string;
    readonly outcomes: Outcomes;
    readonly report: string;
    /** The member of the organisation that referred who holds the risk from now on. */
    readonly riskHolderId: string;
    readonly sessionsAttended: number;
  }
>;

/** The work ended before it was finished. Reasons and barriers are counted like those of a decline. */
export type InterventionEnded = DomainEvent<
  'InterventionEnded',
  OfReferral & {
    readonly serviceId: string;
    /** How far it had come. */
    readonly from: 'CONTACTING' | 'ASSESSMENT' | 'IN_PROGRESS';
    readonly reason: EndReason;
    readonly barriers: readonly Barrier[];
    readonly contactAttempts: number;
    /** Why no more was tried, when somebody who was never engaged was tried less often than is usual. */
    readonly effortReason?: string;
    readonly partnerTold: PartnerTold;
    readonly onwardPlan: string;
    /** By when the person is referred onward, or it is on record that nothing was found; absent when they died. */
    readonly onwardDueOn?: IsoDate;
  }
>;

/** The person was referred onward: to which service, and by which new referral. */
export type OnwardReferralLinked = DomainEvent<
  'OnwardReferralLinked',
  OfReferral & { readonly onwardReferralId: string; readonly onwardServiceId: string }
>;

/** A referral that was over is open again, where it can safely go on. */
export type ReferralReopened = DomainEvent<
  'ReferralReopened',
  OfReferral & {
    readonly to: ReferralState;
    readonly reason: ReopenReason;
    readonly running: readonly RunningClock[];
    readonly note?: string;
  }
>;

export type EndingEvent = InterventionCompleted | InterventionEnded | OnwardReferralLinked | ReferralReopened;
