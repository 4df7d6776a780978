import type { RecordedEvent } from '#event-store';
import { londonDate } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import type { ReferralDeclined, ReferralDrafted } from '../../domain/referral.events.js';

const DECLINE = table('referrals.gap_decline', 'event_id');
const REFERRAL = table('referrals.gap_referral', 'referral_id');

/**
 * Every time a service said no, with the barriers it named. The parties and the areas come from the referral's first event:
 * a decline is counted where the service worked when the person was referred.
 */
export class GapDeclinesProjection extends Projection {
  readonly name = 'referral-gap-declines-v1';
  readonly tables = [DECLINE, REFERRAL];
  readonly types = ['ReferralDrafted', 'ReferralDeclined'];

  project(event: RecordedEvent<ReferralDrafted | ReferralDeclined>, rows: Rows): void {
    if (event.type === 'ReferralDrafted') putReferral(event.data, rows);
    else putDecline(event, rows);
  }
}

function putReferral(data: ReferralDrafted['data'], rows: Rows): void {
  rows.put(REFERRAL, {
    referral_id: data.referralId,
    case_id: data.caseId,
    referrer_organisation_id: data.referrerOrganisationId,
    recipient_organisation_id: data.recipientOrganisationId,
    areas: data.serviceAreas,
  });
}

function putDecline({ data, meta, position, occurredAt }: RecordedEvent<ReferralDeclined>, rows: Rows): void {
  rows.put(DECLINE, {
    event_id: meta.eventId,
    position,
    referral_id: data.referralId,
    person_id: data.personId,
    service_id: data.serviceId,
    reasons: data.reasons,
    barriers: data.barriers,
    declined_on: londonDate(occurredAt),
  });
}
