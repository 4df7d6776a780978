import { declineGroupOf } from '../domain/code-lists/decline-reasons.js';
import { withdrawalGroupOf } from '../domain/code-lists/withdrawal-reasons.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { ReferralStep } from './referral-step.query.js';
import type { OpenReferral } from './referral.reader.js';

/** A referral in a list of the API: where it stands and which clocks run. */
export function referralItem({ revision, ...entry }: ReferralEntry) {
  return { ...entry, revision: Number(revision) };
}

/** A referral as the API gives it: where it stands, what was shared, and every step the reader may see. */
export function referralResourceView({ entry, steps }: OpenReferral) {
  return { ...referralItem(entry), steps: steps.map(stepView) };
}

function stepView({ type, data, revision, occurredAt, recordedAt, memberId, organisationId }: ReferralStep) {
  const envelope = { type, revision, occurredAt, recordedAt, memberId, organisationId };
  return { ...envelope, data: { ...data, ...groupsOf(type, data) } };
}

/** The first level of coded reasons, so that a client need not know the lists. */
function groupsOf(type: ReferralStep['type'], data: ReferralStep['data']): object {
  if (type === 'ReferralDeclined' && 'reasons' in data)
    return { reasonGroups: [...new Set(data.reasons.map(declineGroupOf))] };
  if (type === 'ReferralWithdrawn' && 'reason' in data) {
    return { reasonGroup: withdrawalGroupOf(data.reason as Parameters<typeof withdrawalGroupOf>[0]) };
  }
  return {};
}
