import type { ExpectedWait } from '../code-lists/referral-codes.js';
import type { RiskTrend, WaitReason } from '../code-lists/waiting-codes.js';
import type { Done } from '../phase.js';

/** Somebody who is to hold the risk, as the members' register has them; undefined when it does not have them. */
export interface RiskHolder {
  readonly memberId: string;
  readonly organisationId: string;
}

/** Puts somebody who was taken on on the waiting list. */
export type PlaceOnWaitingList = Done & {
  readonly type: 'PlaceOnWaitingList';
  readonly reason: WaitReason;
  readonly expectedWait: ExpectedWait;
  readonly riskHolder: RiskHolder | undefined;
  readonly note?: string | undefined;
};

/** Looks at a place on the list again. */
export type ReviewWait = Done & {
  readonly type: 'ReviewWait';
  readonly expectedWait: ExpectedWait;
  readonly risk: RiskTrend;
  readonly riskHolder: RiskHolder | undefined;
  readonly note?: string | undefined;
};

export type MarkReady = Done & { readonly type: 'MarkReady' };

export type WaitingCommand = PlaceOnWaitingList | ReviewWait | MarkReady;
