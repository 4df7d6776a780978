import { involvementOf, FINISHING_DAYS, type InvolvementChange, type Involvements } from '#access';
import { REOPEN_DAYS } from './domain/ending/reopen.policies.js';
import type {
  ChallengeDismissed,
  ChallengeUpheld,
  DeclineChallenged,
  InterventionCompleted,
  InterventionEnded,
  ReferralDeclined,
  ReferralDrafted,
  ReferralMarkedInError,
  ReferralReopened,
  ReferralSubmitted,
  ReferralWithdrawn,
} from './domain/referral.events.js';

const part = 'recipient';
const begun = ({ referralId: sourceId }: { referralId: string }): readonly InvolvementChange[] => [
  { change: 'begins', part, sourceId },
];
const finished = ({ referralId: sourceId }: { referralId: string }): readonly InvolvementChange[] => [
  { change: 'ends', part, sourceId, days: REOPEN_DAYS },
];
const ended = ({ referralId: sourceId }: { referralId: string }): readonly InvolvementChange[] => [
  { change: 'ends', part, sourceId, days: FINISHING_DAYS },
];

/**
 * A service has a part in the case once a referral was sent to it, not while it is drafted. When the service declines, or
 * the referral is withdrawn, it may read what it was sent for another month, to finish what it began; once its work
 * is over, for as long as the work can be opened again. A challenge and a reopening give it its part again. The referrer holds
 * the case, and has its part by that.
 */
export const referralsInvolvements: Involvements = {
  ...involvementOf<ReferralDrafted>('ReferralDrafted', ({ referralId, caseId, recipientOrganisationId }) => [
    { change: 'named', part, sourceId: referralId, caseId, organisationIds: [recipientOrganisationId] },
  ]),
  ...involvementOf<ReferralSubmitted>('ReferralSubmitted', begun),
  ...involvementOf<ReferralDeclined>('ReferralDeclined', ended),
  ...involvementOf<DeclineChallenged>('DeclineChallenged', begun),
  ...involvementOf<ChallengeUpheld>('ChallengeUpheld', begun),
  ...involvementOf<ChallengeDismissed>('ChallengeDismissed', ended),
  ...involvementOf<ReferralWithdrawn>('ReferralWithdrawn', ended),
  ...involvementOf<InterventionCompleted>('InterventionCompleted', finished),
  ...involvementOf<InterventionEnded>('InterventionEnded', finished),
  ...involvementOf<ReferralReopened>('ReferralReopened', begun),
  ...involvementOf<ReferralMarkedInError>('ReferralMarkedInError', ended),
};
