import type { DomainEvent } from '#kernel';
import type { WithdrawalReason } from '../code-lists/withdrawal-reasons.js';
import type { OfReferral } from '../phase.js';

/** The referral was taken back by the referrer, or by the service with the referrer's agreement; or a draft was thrown away. */
export type ReferralWithdrawn = DomainEvent<
  'ReferralWithdrawn',
  OfReferral & {
    readonly reason: WithdrawalReason;
    /** True when the service recorded it and the referrer had agreed. */
    readonly referrerAgreed?: true;
    readonly note?: string;
  }
>;

export type WithdrawalEvent = ReferralWithdrawn;
