import { commit, decideOn, newId } from '#event-store';
import { referralStream } from '#referrals';
import { aReferral } from '#referrals/testing';
import { decideToShare, SHARING_POLICY_VERSIONS, sharerOf } from '#sharing';
import { DECISION_CLOCK } from '../../../../libs/referrals/src/domain/decision-clock.policies.js';
import { referralDecider } from '../../../../libs/referrals/src/domain/referral.decider.js';
import type { KnownReferral } from '../../../../libs/referrals/src/domain/referral.state.js';
import { sharingDetails } from './sharing-details.js';
import type { Desk, Move } from './move.js';

/**
 * Sends a draft as its handler does, with the answers of the draft fixed: the referral and the decision to share it in one
 * atomic append.
 */
export function submitReferral(
  { signed, commandId, random }: Desk,
  referral: KnownReferral,
  seen: bigint,
): Move['run'] {
  const { referralId, caseId, personId, recipientOrganisationId } = referral;
  const sharingId = newId(commandId, 'sharing');
  const { person, needs, accommodation, riskSummary, reason, adjustments } = aReferral.submitted().data;
  const chosen = {
    subjectAware: random.pick(['YES', 'NO'] as const),
    urgency: random.pick(['STANDARD', 'URGENT'] as const),
  };
  const by = { at: signed.now, by: signed.member.organisationId };
  const sections = { person, needs, accommodation, riskSummary, reason, adjustments, ...chosen };
  const command = { type: 'Submit', ...by, sections, riskWrittenOn: signed.today, sharingId } as const;
  const shared = {
    ...{ sharingId, caseId, personId },
    details: sharingDetails({ recipientOrganisationIds: [recipientOrganisationId] }),
    ...{ sharer: sharerOf(signed), decidedOn: signed.today },
    trigger: { kind: 'referral', id: referralId },
    release: { on: signed.today, method: 'SIGHTLINE' },
  } as const;
  const policyVersions = { ...DECISION_CLOCK, ...SHARING_POLICY_VERSIONS };
  const context = signed.context(commandId, { policyVersions, seenRevision: seen });
  const decision = { decider: referralDecider, stream: referralStream(referralId), command, seen };
  return ({ store }) =>
    commit(store, context, async () => {
      const sent = await decideOn(store, decision);
      return sent ? [sent, decideToShare(shared)] : [];
    });
}
