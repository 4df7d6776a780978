import type { Barrier, IsoDate } from '#kernel';
import type { EndReason, PartnerTold, ReopenReason } from '../code-lists/ending-codes.js';
import type { Done, OnTerms } from '../phase.js';
import type { RiskHolder } from '../waiting/waiting.commands.js';
import type { Outcomes } from './ending.events.js';

export type CompleteIntervention = Done & {
  readonly type: 'CompleteIntervention';
  readonly outcomes: Outcomes;
  readonly report: string;
  readonly riskHolder: RiskHolder | undefined;
};

export type EndEarly = Done & {
  readonly type: 'EndEarly';
  readonly reason: EndReason;
  readonly barriers: readonly Barrier[];
  readonly effortReason?: string | undefined;
  readonly partnerTold: PartnerTold;
  readonly onwardPlan: string;
};

/** Links the referral that was started instead; the referral itself is written in the same append. */
export type ReferOnward = Done & {
  readonly type: 'ReferOnward';
  readonly onwardReferralId: string;
  readonly onwardServiceId: string;
};

/** Opens a referral again. `endedOn` is the day on which it ended, out of the log. */
export type Reopen = Done &
  OnTerms & {
    readonly type: 'Reopen';
    readonly reason: ReopenReason;
    readonly endedOn: IsoDate;
    readonly note?: string | undefined;
  };

export type EndingCommand = CompleteIntervention | EndEarly | ReferOnward | Reopen;
