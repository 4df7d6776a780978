import type { RecordedEvent } from '#event-store';
import { isErased, londonDate } from '#kernel';
import type { ServiceSearchEvent } from '#matching';
import { Projection, table, type Rows } from '#projections';
import type { ReferralDrafted, ReferralEvent, ReferralSubmitted } from '#referrals';
import { quarterOf } from '../suppression/quarters.js';
import { factOf } from './fact-of.js';
import { momentOf } from './moment-of.js';

const DEMAND = table('gaps.demand', 'demand_id');
const FACT = table('gaps.unmet_demand', 'event_id');
const MOMENT = table('gaps.need_moment', 'event_id');
const CHANGE = table('gaps.quarter_change', 'quarter');

/** Stands for every quarter: what changed may belong to any of them. */
export const ANY_QUARTER = '0001-01-01';

type GapEvent = ReferralEvent | ServiceSearchEvent;

/**
 * Every "no" with the barriers it named and the event that it is, and every moment at which a need was left unmet, waits, is
 * met or is no more. Areas and parties come from the demand's first event: a "no" counts where the service worked when the
 * person was referred, or where somebody looked for one. Needs are those that the service was told, or that were on record.
 */
export class GapFactsProjection extends Projection {
  readonly name = 'accessibility-gaps-v3';
  readonly tables = [DEMAND, FACT, MOMENT, CHANGE];
  readonly types = [
    ...['ReferralDrafted', 'ReferralSubmitted', 'ReferralAccepted', 'ReferralDeclined', 'ReferralWithdrawn'],
    ...['ReferralWaitlisted', 'ReferralReady', 'AssessmentCompleted', 'InterventionEnded', 'ReferralMarkedInError'],
    ...['NoServiceFound', 'PersonScreenedOut'],
  ];

  project(event: RecordedEvent<GapEvent>, rows: Rows): void {
    const { type, data } = event;
    if (type === 'ReferralDrafted') return putReferral(data, rows);
    if (type === 'ReferralSubmitted') putNeeds(data, rows);
    if (type === 'NoServiceFound' || type === 'PersonScreenedOut') putSearch(data, rows);
    if (type === 'ReferralMarkedInError') return takeBack(event, data.referralId, rows);
    if (isLastWord(event)) noteUnsuitable(event, rows);
    count(event, rows);
  }
}

function putReferral(data: ReferralDrafted['data'], rows: Rows): void {
  rows.put(DEMAND, {
    demand_id: data.referralId,
    case_id: data.caseId,
    person_id: data.personId,
    referrer_organisation_id: data.referrerOrganisationId,
    recipient_organisation_id: data.recipientOrganisationId,
    areas: data.serviceAreas,
    is_mistake: false,
    service_id: data.serviceId,
  });
}

function putNeeds({ referralId, needs }: ReferralSubmitted['data'], rows: Rows): void {
  rows.set(DEMAND, { demand_id: referralId }, { needs: isErased(needs) ? [] : needs });
}

function putSearch(data: ServiceSearchEvent['data'], rows: Rows): void {
  rows.put(DEMAND, {
    demand_id: data.searchId,
    case_id: data.caseId,
    person_id: data.personId,
    referrer_organisation_id: data.organisationId,
    recipient_organisation_id: 'providerId' in data ? data.providerId : null,
    areas: [data.area],
    needs: isErased(data.needs) ? [] : data.needs,
    is_mistake: false,
  });
}

type LastWord = Extract<ReferralEvent, { type: 'AssessmentCompleted' | 'ReferralDeclined' | 'InterventionEnded' }>;

const isLastWord = (event: RecordedEvent<GapEvent>): event is RecordedEvent<LastWord> =>
  ['AssessmentCompleted', 'ReferralDeclined', 'InterventionEnded'].includes(event.type);

/**
 * Somebody who was found not suitable has heard a "no", whatever becomes of the referral. A decline or an end that follows is
 * that "no" with its reasons, and counts in its place; so does another assessment.
 */
function noteUnsuitable({ type, data, meta }: RecordedEvent<LastWord>, rows: Rows): void {
  const isUnsuitable = type === 'AssessmentCompleted' && data.result === 'NOT_SUITABLE';
  rows.set(DEMAND, { demand_id: data.referralId }, { unsuitable_by: isUnsuitable ? meta.eventId : null });
}

/** Nothing follows from a referral that should never have been there, whenever it was. */
function takeBack({ position }: RecordedEvent, demandId: string, rows: Rows): void {
  rows.set(DEMAND, { demand_id: demandId }, { is_mistake: true });
  changed(ANY_QUARTER, position, rows);
}

function count(event: RecordedEvent<GapEvent>, rows: Rows): void {
  const { stream, revision, position, meta, occurredAt } = event;
  const day = londonDate(occurredAt);
  const [fact, moment] = [factOf(event), momentOf(event)];
  if (fact) rows.put(FACT, { event_id: meta.eventId, ...{ stream, revision, position }, ...fact, happened_on: day });
  if (moment !== undefined) {
    const { data } = event;
    const of = { person_id: data.personId, demand_id: 'searchId' in data ? data.searchId : data.referralId };
    rows.put(MOMENT, { event_id: meta.eventId, position, ...of, kind: moment, happened_on: day });
  }
  if (fact ?? moment) changed(quarterOf(day).from, position, rows);
}

function changed(quarter: string, position: bigint, rows: Rows): void {
  rows.put(CHANGE, { quarter, position });
  rows.set(CHANGE, { quarter }, { position });
}
