import type { EntityManager } from 'typeorm';
import { forumCaseOf, type ForumCaseEntry, type ForumCaseRow } from './forum-case.row.js';

const FORUM_CASE = `jsonb_strip_nulls(jsonb_build_object('forumReferralId', f.forum_referral_id,
  'revision', f.revision::text, 'caseId', f.case_id, 'personId', f.person_id, 'forum', f.forum,
  'referredOn', f.referred_on, 'referrerOrganisationId', f.referrer_organisation_id,
  'participantOrganisationIds', coalesce((SELECT jsonb_agg(DISTINCT a.owner_organisation_id)
     FROM forums.action a WHERE a.forum_referral_id = f.forum_referral_id), '[]'),
  'hearings', coalesce((SELECT jsonb_agg(jsonb_build_object('heardOn', h.heard_on,
       'chairOrganisationId', h.chair_organisation_id, 'attendedOrganisationIds', h.attended_organisation_ids)
       ORDER BY h.heard_on) FROM forums.hearing h WHERE h.forum_referral_id = f.forum_referral_id), '[]'),
  'referral', jsonb_build_object('criteria', f.criteria, 'reason', f.reason, 'riskTool', f.risk_tool,
     'riskScore', f.risk_score, 'recipientOrganisationIds', f.recipient_organisation_ids,
     'sharingId', f.sharing_id)))`;

/** A case at a forum, if it is on record. */
export async function forumCase(tx: EntityManager, forumReferralId: string): Promise<ForumCaseEntry | undefined> {
  const sql = `SELECT ${FORUM_CASE} AS entry FROM forums.forum_referral f WHERE f.forum_referral_id = $1`;
  const [row] = await tx.query<{ entry: ForumCaseRow }[]>(sql, [forumReferralId]);
  return row && forumCaseOf(row.entry);
}

/** The forums that a case went to, newest first. */
export async function forumsOfCase(tx: EntityManager, caseId: string): Promise<ForumCaseEntry[]> {
  const sql = `SELECT ${FORUM_CASE} AS entry FROM forums.forum_referral f WHERE f.case_id = $1 ORDER BY f.position DESC`;
  const rows = await tx.query<{ entry: ForumCaseRow }[]>(sql, [caseId]);
  return rows.map(({ entry }) => forumCaseOf(entry));
}
