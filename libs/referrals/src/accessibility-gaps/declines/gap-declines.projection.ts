import type { RecordedEvent } from '#event-store';
import { londonDate } from '#kernel';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import type { ReferralDeclined, ReferralDrafted } from '../../domain/referral.events.js';

/**
 * Every time a service said no, with the barriers it named. The parties and the areas come from the referral's first event:
 * a decline is counted where the service worked when the person was referred.
 */
export class GapDeclinesProjection extends AppliedProjection {
  readonly name = 'referral-gap-declines-v1';
  readonly tables = ['referrals.gap_decline', 'referrals.gap_referral'];
  readonly types = ['ReferralDrafted', 'ReferralDeclined'];

  async apply(recorded: RecordedEvent, tx: EntityManager): Promise<void> {
    const event = recorded as unknown as RecordedEvent<ReferralDrafted | ReferralDeclined>;
    if (event.type === 'ReferralDrafted') await keepReferral(event.data, tx);
    else await addDecline(event, tx);
  }
}

async function keepReferral(data: ReferralDrafted['data'], tx: EntityManager): Promise<void> {
  const { referralId, caseId, referrerOrganisationId, recipientOrganisationId, serviceAreas } = data;
  await tx.query(
    `INSERT INTO referrals.gap_referral (referral_id, case_id, referrer_organisation_id, recipient_organisation_id, areas)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [referralId, caseId, referrerOrganisationId, recipientOrganisationId, serviceAreas],
  );
}

async function addDecline(event: RecordedEvent<ReferralDeclined>, tx: EntityManager): Promise<void> {
  const { data, meta, position, occurredAt } = event;
  await tx.query(
    `INSERT INTO referrals.gap_decline (event_id, position, referral_id, person_id, service_id, reasons, barriers,
       declined_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      ...[meta.eventId, position.toString(), data.referralId, data.personId, data.serviceId],
      ...[data.reasons, data.barriers, londonDate(occurredAt)],
    ],
  );
}
