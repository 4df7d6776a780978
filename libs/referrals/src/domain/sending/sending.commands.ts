import type { IsoDate } from '#kernel';
import type { Done, OnTerms } from '../phase.js';
import type { CheckedCriterion, ReferralDrafted, ReferralSubmitted } from './sending.events.js';

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

export type SendingCommand = CheckEligibility | Submit | Discard;
