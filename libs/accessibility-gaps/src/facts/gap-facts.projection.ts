import type { RecordedEvent } from '#event-store';
import { isErased, londonDate, type IsoDate } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import type { ReferralDeclined, ReferralDrafted, ReferralEvent, ReferralSubmitted } from '#referrals';
import { quarterOf } from '../suppression/quarters.js';
import { momentOf } from './moment-of.js';

const REFERRAL = table('gaps.referral', 'referral_id');
const FACT = table('gaps.fact', 'event_id');
const MOMENT = table('gaps.moment', 'event_id');
const CHANGE = table('gaps.change', 'quarter');

/**
 * Every "no" with the barriers it named and the event that it is, and every moment at which a need was left unmet, waits, is
 * met or is no more. Areas come from the referral's first event: a "no" counts where the service worked when the person was
 * referred; needs are those that the service was told.
 */
export class GapFactsProjection extends Projection {
  readonly name = 'accessibility-gaps-v1';
  readonly tables = [REFERRAL, FACT, MOMENT, CHANGE];
  readonly types = [
    'ReferralDrafted',
    'ReferralSubmitted',
    'ReferralAccepted',
    'ReferralDeclined',
    'ReferralWithdrawn',
  ];

  project(event: RecordedEvent<ReferralEvent>, rows: Rows): void {
    const { type, data, position } = event;
    if (type === 'ReferralDrafted') return putReferral(data, rows);
    if (type === 'ReferralSubmitted') putNeeds(data, rows);
    const day = londonDate(event.occurredAt);
    if (type === 'ReferralDeclined') putFact(event, day, rows);
    const kind = momentOf(event);
    if (kind !== undefined) putMoment(event, kind, day, rows);
    const key = { quarter: quarterOf(day).from };
    rows.put(CHANGE, { ...key, position });
    rows.set(CHANGE, key, { position });
  }
}

function putReferral(data: ReferralDrafted['data'], rows: Rows): void {
  rows.put(REFERRAL, {
    referral_id: data.referralId,
    case_id: data.caseId,
    person_id: data.personId,
    service_id: data.serviceId,
    referrer_organisation_id: data.referrerOrganisationId,
    recipient_organisation_id: data.recipientOrganisationId,
    areas: data.serviceAreas,
  });
}

function putNeeds({ referralId, needs }: ReferralSubmitted['data'], rows: Rows): void {
  rows.set(REFERRAL, { referral_id: referralId }, { needs: isErased(needs) ? [] : needs });
}

function putFact(event: RecordedEvent<ReferralDeclined>, day: IsoDate, rows: Rows): void {
  const { data, meta, stream, revision, position } = event;
  rows.put(FACT, {
    event_id: meta.eventId,
    ...{ stream, revision, position },
    kind: 'DECLINED',
    referral_id: data.referralId,
    person_id: data.personId,
    service_id: data.serviceId,
    reasons: data.reasons,
    barriers: data.barriers,
    criterion_ids: data.criterionIds,
    criteria_version: data.criteriaVersion ?? null,
    happened_on: day,
  });
}

function putMoment(
  { meta, position, data }: RecordedEvent<ReferralEvent>,
  kind: string,
  day: IsoDate,
  rows: Rows,
): void {
  const { personId, referralId } = data;
  rows.put(MOMENT, {
    event_id: meta.eventId,
    position,
    person_id: personId,
    referral_id: referralId,
    kind,
    happened_on: day,
  });
}
