import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import {
  forumReferralEventTypes,
  type CaseHeard,
  type ForumReferralEvent,
  type ForumReferralSubmitted,
} from '../domain/forum-referral.events.js';

const REFERRAL = table('forums.forum_referral', 'forum_referral_id');
const HEARING = table('forums.hearing', 'forum_referral_id', 'heard_on');

/** Cases at forums, with the meetings that heard them. */
export class ForumCasesProjection extends Projection {
  readonly name = 'forum-cases-v1';
  readonly tables = [REFERRAL, HEARING];
  readonly types = Object.keys(forumReferralEventTypes);

  project(event: RecordedEvent<ForumReferralEvent>, rows: Rows): void {
    switch (event.type) {
      case 'ForumReferralSubmitted':
        return putReferral(event, rows);
      case 'CaseHeard':
        return putHearing(event, rows);
    }
  }
}

function putReferral({ data, position, revision }: RecordedEvent<ForumReferralSubmitted>, rows: Rows): void {
  rows.put(REFERRAL, {
    forum_referral_id: data.forumReferralId,
    position,
    revision,
    case_id: data.caseId,
    person_id: data.personId,
    forum: data.forum,
    criteria: data.criteria,
    reason: data.reason ?? null,
    risk_tool: data.riskTool ?? null,
    risk_score: data.riskScore ?? null,
    referred_on: data.referredOn,
    referrer_organisation_id: data.referrerOrganisationId,
    recipient_organisation_ids: data.recipientOrganisationIds,
    sharing_id: data.sharingId,
  });
}

function putHearing({ data, revision }: RecordedEvent<CaseHeard>, rows: Rows): void {
  const key = { forum_referral_id: data.forumReferralId };
  rows.put(HEARING, {
    ...key,
    heard_on: data.heardOn,
    chair_organisation_id: data.chairOrganisationId ?? null,
    attended_organisation_ids: data.attendedOrganisationIds,
  });
  rows.set(REFERRAL, key, { revision });
}
