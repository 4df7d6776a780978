import type { RecordedEvent } from '#event-store';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import {
  forumReferralEventTypes,
  type CaseHeard,
  type ForumReferralEvent,
  type ForumReferralSubmitted,
} from '../domain/forum-referral.events.js';

/** Cases at forums, with the meetings that heard them. */
export class ForumCasesProjection extends AppliedProjection {
  readonly name = 'forum-cases-v1';
  readonly tables = ['forums.forum_referral', 'forums.hearing'];
  readonly types = Object.keys(forumReferralEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const fact = event as RecordedEvent<ForumReferralEvent>;
    switch (fact.type) {
      case 'ForumReferralSubmitted':
        return insertReferral(fact, tx);
      case 'CaseHeard':
        return insertHearing(fact, tx);
    }
  }
}

async function insertReferral(event: RecordedEvent<ForumReferralSubmitted>, tx: EntityManager): Promise<void> {
  const { data, position, revision } = event;
  await tx.query(
    `INSERT INTO forums.forum_referral (forum_referral_id, position, revision, case_id, person_id, forum, criteria,
       reason, risk_tool, risk_score, referred_on, referrer_organisation_id, recipient_organisation_ids, sharing_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING`,
    [
      data.forumReferralId,
      position.toString(),
      revision.toString(),
      data.caseId,
      data.personId,
      data.forum,
      data.criteria,
      data.reason ?? null,
      data.riskTool ?? null,
      data.riskScore ?? null,
      data.referredOn,
      data.referrerOrganisationId,
      data.recipientOrganisationIds,
      data.sharingId,
    ],
  );
}

async function insertHearing({ data, revision }: RecordedEvent<CaseHeard>, tx: EntityManager): Promise<void> {
  const { forumReferralId, heardOn, chairOrganisationId = null, attendedOrganisationIds } = data;
  await tx.query(
    `INSERT INTO forums.hearing (forum_referral_id, heard_on, chair_organisation_id, attended_organisation_ids)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [forumReferralId, heardOn, chairOrganisationId, attendedOrganisationIds],
  );
  await tx.query('UPDATE forums.forum_referral SET revision = $2 WHERE forum_referral_id = $1', [
    forumReferralId,
    revision.toString(),
  ]);
}
