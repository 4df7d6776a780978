import type { DomainEvent, IsoDate } from '#kernel';
import type { ExpectedWait } from '../code-lists/referral-codes.js';
import type { RiskTrend, WaitReason } from '../code-lists/waiting-codes.js';
import type { OfReferral } from '../phase.js';

/** Somebody who was taken on has to wait. Somebody is named who holds the risk until the work begins. */
export type ReferralWaitlisted = DomainEvent<
  'ReferralWaitlisted',
  OfReferral & {
    readonly from: 'ACCEPTED' | 'ASSESSMENT';
    readonly reason: WaitReason;
    readonly expectedWait: ExpectedWait;
    /** The member who holds the risk in the meantime, of either side. */
    readonly riskHolderId: string;
    readonly reviewDueOn: IsoDate;
    readonly note?: string;
  }
>;

/** The place on the list was looked at: whether it is still wanted, how the risk stands, and who holds it. */
export type WaitingListReviewed = DomainEvent<
  'WaitingListReviewed',
  OfReferral & {
    readonly expectedWait: ExpectedWait;
    readonly risk: RiskTrend;
    readonly riskHolderId: string;
    readonly reviewDueOn: IsoDate;
    readonly note?: string;
  }
>;

/** The wait is over. Who had been assessed goes back to where the assessment left off, the others are contacted. */
export type ReferralReady = DomainEvent<
  'ReferralReady',
  OfReferral & { readonly to: 'CONTACTING' | 'ASSESSMENT'; readonly firstContactDueOn?: IsoDate }
>;

export type WaitingEvent = ReferralWaitlisted | WaitingListReviewed | ReferralReady;
