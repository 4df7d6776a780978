import type { RecordedEvent } from '#event-store';
import { referenceOf } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import { referralEventTypes } from '../domain/referral.event-types.js';
import type { ReferralDrafted, ReferralEvent } from '../domain/referral.events.js';
import { changeOf } from './register-change.js';

const REGISTER = table('referrals.register', 'referral_id');
const STEP = table('referrals.step', 'referral_id', 'revision');

/** Where every referral stands, and its steps. Rebuildable: drop the rows, replay from the start, get the same rows. */
export class ReferralRegisterProjection extends Projection {
  readonly name = 'referral-register-v5';
  readonly tables = [REGISTER, STEP];
  readonly types = Object.keys(referralEventTypes);

  project(event: RecordedEvent<ReferralEvent>, rows: Rows): void {
    putStep(event, rows);
    if (event.type === 'ReferralDrafted') return putReferral(event, rows);
    rows.set(REGISTER, { referral_id: event.data.referralId }, { ...changeOf(event), revision: event.revision });
  }
}

function putStep(
  { data, revision, position, type, occurredAt, recordedAt, meta }: RecordedEvent<ReferralEvent>,
  rows: Rows,
) {
  rows.put(STEP, {
    referral_id: data.referralId,
    revision,
    position,
    type,
    occurred_at: occurredAt,
    recorded_at: recordedAt,
    member_id: meta.actor.memberId,
    organisation_id: meta.actor.organisationId,
    data,
  });
}

function putReferral({ data, occurredAt, revision, meta }: RecordedEvent<ReferralDrafted>, rows: Rows): void {
  rows.put(REGISTER, {
    referral_id: data.referralId,
    reference: referenceOf('R', data.referralId),
    case_id: data.caseId,
    person_id: data.personId,
    service_id: data.serviceId,
    referrer_organisation_id: data.referrerOrganisationId,
    recipient_organisation_id: data.recipientOrganisationId,
    state: 'DRAFT',
    drafted_by: meta.actor.memberId,
    drafted_at: occurredAt,
    revision,
  });
}
