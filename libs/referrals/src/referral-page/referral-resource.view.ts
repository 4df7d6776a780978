import { declineGroupOf } from '../domain/code-lists/decline-reasons.js';
import { withdrawalGroupOf } from '../domain/code-lists/withdrawal-reasons.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { ReferralStep } from './referral-step.query.js';
import type { OpenReferral, Side } from './referral.reader.js';

/**
 * A referral in a list of the API: where it stands and which clocks run. The service does not learn of the case, nor of
 * what went on before the referral was sent.
 */
export function referralItem({ revision, caseId, draftedAt, draftedBy, ...entry }: ReferralEntry, side: Side) {
  const beforeSending = side === 'recipient' ? {} : { caseId, draftedAt, draftedBy };
  return { ...entry, ...beforeSending, revision: Number(revision) };
}

/** A referral as the API gives it: where it stands, what was shared, and every step the reader may see. */
export function referralResourceView({ entry, steps, side }: OpenReferral) {
  return { ...referralItem(entry, side), steps: steps.map((step) => stepView(step, side)) };
}

function stepView(
  { type, data, revision, occurredAt, recordedAt, memberId, organisationId }: ReferralStep,
  side: Side,
) {
  const envelope = { type, revision, occurredAt, recordedAt, memberId, organisationId };
  const shown = side === 'recipient' ? withoutCase(data) : data;
  return { ...envelope, data: { ...shown, ...groupsOf(type, data) } };
}

const withoutCase = (data: ReferralStep['data']): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'caseId'));

/** The first level of coded reasons, so that a client need not know the lists. */
function groupsOf(type: ReferralStep['type'], data: ReferralStep['data']): object {
  if (type === 'ReferralDeclined' && 'reasons' in data) {
    return { reasonGroups: [...new Set(data.reasons.map(declineGroupOf))] };
  }
  if (type === 'ReferralWithdrawn' && 'reason' in data) {
    return { reasonGroup: withdrawalGroupOf(data.reason as Parameters<typeof withdrawalGroupOf>[0]) };
  }
  return {};
}
