import type { DomainEvent, IsoDate } from '#kernel';
import type { HoldReason } from '../code-lists/hold-reasons.js';
import type { ReferralClock, ReferralState } from '../code-lists/referral-codes.js';
import type { OfReferral } from '../phase.js';

/** A clock that stands still, with the working days it had left; never less than nothing. */
export interface StoppedClock {
  readonly clock: ReferralClock;
  readonly workingDaysLeft: number;
}

/** A clock that runs, and the day by whose end something is due. */
export interface RunningClock {
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
  /** On that day by this moment, as an ISO instant, where hours are counted. */
  readonly dueAt?: string;
}

/** One side stopped the work for a while. The clocks stand still, and a day is fixed by which somebody looks again. */
export type ReferralHeld = DomainEvent<
  'ReferralHeld',
  OfReferral & {
    readonly from: ReferralState;
    readonly side: 'REFERRER' | 'SERVICE';
    readonly reason: HoldReason;
    readonly reviewDueOn: IsoDate;
    readonly stopped: readonly StoppedClock[];
    readonly note?: string;
  }
>;

/** The side that stopped the work took it up again, where it had stood. The clocks run again with what they had left. */
export type ReferralResumed = DomainEvent<
  'ReferralResumed',
  OfReferral & { readonly to: ReferralState; readonly restarted: readonly RunningClock[]; readonly note?: string }
>;

export type HoldingEvent = ReferralHeld | ReferralResumed;
