import { visibleCase } from '#access';
import type { IsoDate } from '#kernel';
import type { ReferralState, Urgency } from '../domain/code-lists/referral-codes.js';
import type { WaitsOn } from '../referral-list/list-codes.js';
import { WITH_REFERRER } from './clock-columns.js';

/** Whose referrals, and from which side. Only what was sent is in a service's box; a discarded draft is in nobody's. */
export interface ReferralBox {
  readonly side: 'referrer' | 'recipient';
  readonly organisationId: string;
}

/** How far referrals have come: not sent, before a decision, after a yes, or over. A hold stays where it began. */
export type Stage = 'draft' | 'deciding' | 'working' | 'over';

/** The stages that a referral of each state can be in, as `ListsInOrder` derives them. */
export const STAGES_OF: Readonly<Record<ReferralState, readonly Stage[]>> = {
  DRAFT: ['draft'],
  SUBMITTED: ['deciding'],
  RECEIVED: ['deciding'],
  INFO_REQUESTED: ['deciding'],
  CHALLENGED: ['deciding'],
  ON_HOLD: ['deciding', 'working'],
  ACCEPTED: ['working'],
  WAITLISTED: ['working'],
  CONTACTING: ['working'],
  ASSESSMENT: ['working'],
  IN_PROGRESS: ['working'],
  DECLINED: ['over'],
  WITHDRAWN: ['over'],
  COMPLETED: ['over'],
  ENDED_EARLY: ['over'],
  MARKED_IN_ERROR: ['over'],
};

/** Which referrals. All conditions hold; one that is absent holds for every referral of the box. */
export interface BoxFilter {
  readonly stage?: Stage | undefined;
  readonly states?: readonly ReferralState[] | undefined;
  readonly serviceId?: string | undefined;
  readonly workerId?: string | undefined;
  /** Only those that nobody has the work of. */
  readonly withoutWorker?: boolean | undefined;
  readonly urgency?: Urgency | undefined;
  readonly waitsOn?: WaitsOn | undefined;
  /** Sent on one of these days, in London: from the first, before the second. */
  readonly sentFrom?: IsoDate | undefined;
  readonly sentBefore?: IsoDate | undefined;
}

/** The side whose clock runs; `next_on` is the nearest of all. */
const WAITS: Readonly<Record<WaitsOn, string>> = {
  referrer: WITH_REFERRER,
  recipient: `(next_on IS NOT NULL AND NOT ${WITH_REFERRER})`,
  nobody: 'next_on IS NULL',
};

/** The SQL of a filter, and the values of its parameters. */
export interface Conditions {
  readonly where: string;
  readonly values: unknown[];
}

/** Which referrals of a box a filter lets through and the reader may know of; its values are added to `values`. */
export function conditions(
  { side, organisationId }: ReferralBox,
  filter: BoxFilter,
  values: unknown[] = [],
): Conditions {
  const parts = [
    `${side}_organisation_id = $${values.push(organisationId)}`,
    filter.stage === undefined && 'stage IS NOT NULL',
    side === 'recipient' && 'submitted_at IS NOT NULL',
    visibleCase('register.case_id'),
    narrowed(filter, values),
  ];
  return { where: parts.filter(Boolean).join(' AND '), values };
}

/** What a filter alone asks of a row, true where it asks for nothing; its values are added to `values`. */
export function narrowed(filter: BoxFilter, values: unknown[]): string {
  const value = (given: unknown): string => `$${values.push(given)}`;
  const { stage, states, serviceId, workerId, withoutWorker, urgency, waitsOn, sentFrom, sentBefore } = filter;
  const parts = [
    'true',
    stage !== undefined && `stage = ${value(stage)}`,
    states && `state = ANY(${value(states)})`,
    serviceId !== undefined && `service_id = ${value(serviceId)}`,
    workerId !== undefined && `worker_id = ${value(workerId)}`,
    withoutWorker && 'worker_id IS NULL',
    urgency !== undefined && `urgency = ${value(urgency)}`,
    waitsOn !== undefined && WAITS[waitsOn],
    sentFrom !== undefined && `submitted_at >= ${value(sentFrom)}::date::timestamp AT TIME ZONE 'Europe/London'`,
    sentBefore !== undefined && `submitted_at < ${value(sentBefore)}::date::timestamp AT TIME ZONE 'Europe/London'`,
  ];
  return parts.filter(Boolean).join(' AND ');
}
