import type { RecordedEvent } from '#event-store';
import { referenceOf } from '#kernel';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { referralEventTypes } from '../domain/referral.event-types.js';
import type { ReferralDrafted, ReferralEvent } from '../domain/referral.events.js';
import { changeOf } from './register-change.js';

/** Where every referral stands, and its steps. Rebuildable: drop the rows, replay from the start, get the same rows. */
export class ReferralRegisterProjection extends AppliedProjection {
  readonly name = 'referral-register-v1';
  readonly tables = ['referrals.register', 'referrals.step'];
  readonly types = Object.keys(referralEventTypes);

  async apply(recorded: RecordedEvent, tx: EntityManager): Promise<void> {
    const event = recorded as unknown as RecordedEvent<ReferralEvent>;
    if (!(await isNew(event, tx))) return;
    if (event.type === 'ReferralDrafted') await insert(event, tx);
    else await update(event, tx);
  }
}

/** Keeps the step; false when it was kept before, so that the same event a second time changes nothing. */
async function isNew(event: RecordedEvent<ReferralEvent>, tx: EntityManager): Promise<boolean> {
  const { memberId, organisationId } = event.meta.actor;
  const rows = await tx.query<unknown[]>(
    `INSERT INTO referrals.step
       (referral_id, revision, position, type, occurred_at, recorded_at, member_id, organisation_id, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1`,
    [
      event.data.referralId,
      event.revision.toString(),
      event.position.toString(),
      event.type,
      event.occurredAt,
      event.recordedAt,
      memberId,
      organisationId,
      JSON.stringify(event.data),
    ],
  );
  return rows.length > 0;
}

async function insert(event: RecordedEvent<ReferralDrafted>, tx: EntityManager): Promise<void> {
  const { data, occurredAt, revision, meta } = event;
  await tx.query(
    `INSERT INTO referrals.register (referral_id, reference, case_id, person_id, service_id,
       referrer_organisation_id, recipient_organisation_id, state, drafted_by, drafted_at, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', $8, $9, $10)`,
    [
      data.referralId,
      referenceOf('R', data.referralId),
      data.caseId,
      data.personId,
      data.serviceId,
      data.referrerOrganisationId,
      data.recipientOrganisationId,
      meta.actor.memberId,
      occurredAt,
      revision.toString(),
    ],
  );
}

async function update(event: RecordedEvent<ReferralEvent>, tx: EntityManager): Promise<void> {
  const change = Object.entries({ ...changeOf(event), revision: event.revision.toString() });
  const settings = change.map(([column], index) => `${column} = $${index + 2}`); // names come from `changeOf`, never from data
  await tx.query(`UPDATE referrals.register SET ${settings.join(', ')} WHERE referral_id = $1`, [
    event.data.referralId,
    ...change.map(([, value]) => value),
  ]);
}
