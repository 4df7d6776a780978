import type { DomainEvent } from '#kernel';
import type { Correctable, ErrorReason } from '../code-lists/mistake-codes.js';
import type { ReferralState } from '../code-lists/referral-codes.js';
import type { OfReferral } from '../phase.js';

/** Something that was sent was wrong. What was sent stays on record as it was; from now on this is what holds. */
export type ReferralCorrected = DomainEvent<
  'ReferralCorrected',
  OfReferral & {
    readonly part: Correctable;
    readonly text: string;
    readonly why: string;
    /** The organisations that were told because they had been sent the wrong words. */
    readonly toldOrganisationIds: readonly string[];
  }
>;

/** The referral should never have been there. Nothing follows on it; nothing of it is removed. */
export type ReferralMarkedInError = DomainEvent<
  'ReferralMarkedInError',
  OfReferral & { readonly from: ReferralState; readonly reason: ErrorReason; readonly note?: string }
>;

export type MistakeEvent = ReferralCorrected | ReferralMarkedInError;
