import { involvementOf, FINISHING_DAYS, type InvolvementChange, type Involvements } from '#access';
import type {
  ReferralDeclined,
  ReferralDrafted,
  ReferralSubmitted,
  ReferralWithdrawn,
} from './domain/referral.events.js';

const part = 'recipient';
const ended = ({ referralId: sourceId }: { referralId: string }): readonly InvolvementChange[] => [
  { change: 'ends', part, sourceId, days: FINISHING_DAYS },
];

/**
 * A service has a part in the case once a referral was sent to it, not while it is drafted. When the service declines, or
 * the referral is withdrawn, it may read what it was sent for another month, to finish what it began. The referrer holds
 * the case, and has its part by that.
 */
export const referralsInvolvements: Involvements = {
  ...involvementOf<ReferralDrafted>('ReferralDrafted', ({ referralId, caseId, recipientOrganisationId }) => [
    { change: 'named', part, sourceId: referralId, caseId, organisationIds: [recipientOrganisationId] },
  ]),
  ...involvementOf<ReferralSubmitted>('ReferralSubmitted', ({ referralId }) => [
    { change: 'begins', part, sourceId: referralId },
  ]),
  ...involvementOf<ReferralDeclined>('ReferralDeclined', ended),
  ...involvementOf<ReferralWithdrawn>('ReferralWithdrawn', ended),
};
