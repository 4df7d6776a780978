import type { ProgrammeEvent } from './programme.events.js';
import { codeList, open, type Barrier, type CodeOf, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';

/** How a service is given (domain §9.2). */
export const DELIVERIES = codeList('delivery', {
  GROUP: 'Group',
  ONE_TO_ONE: 'One to one',
  REMOTE: 'Remote',
  HYBRID: 'Partly remote',
  NOT_STATED: 'Not stated',
});
export type Delivery = CodeOf<typeof DELIVERIES>;

/** What failing a criterion means: it decides, or it can be worked around with an adjustment (domain §9.3). */
export const CRITERION_KINDS = codeList('criterion-kind', {
  HARD: 'Must be met',
  SOFT: 'Can be worked around',
});
export type CriterionKind = CodeOf<typeof CRITERION_KINDS>;

/** Why a service takes no referrals for now. */
export const PAUSE_REASONS = codeList('pause-reason', {
  STAFFING: 'Not enough staff',
  FUNDING: 'Funding',
  PREMISES: 'Premises',
  WAITING_LIST_FULL: 'Waiting list is full',
  OTHER: 'Other',
});
export type PauseReason = CodeOf<typeof PAUSE_REASONS>;

/** One condition that a service sets. Its id stays through all versions, so that declines under it can be counted together. */
export interface Criterion {
  readonly criterionId: string;
  /** The barrier that a person meets who fails it. */
  readonly barrier: Barrier;
  /** The condition as a plain sentence. */
  readonly text: string;
  readonly kind: CriterionKind;
}

/** A service opened to referrals. Without `weeks` it is open-ended; no address, telephone number or name of staff is part of it. */
export type ServicePublished = DomainEvent<
  'ServicePublished',
  {
    serviceId: string;
    organisationId: string;
    name: string;
    summary: string;
    areas: readonly string[];
    delivery: Delivery;
    weeks?: number;
    sessionsPerWeek?: number;
  }
>;

/** The whole set of criteria from a date on. Earlier versions stay, so that an old check can be repeated. */
export type CriteriaPublished = DomainEvent<
  'CriteriaPublished',
  { serviceId: string; version: number; from: IsoDate; criteria: readonly Criterion[] }
>;

/** How many places are free and how long people wait, on the day that was counted. */
export type CapacityUpdated = DomainEvent<
  'CapacityUpdated',
  { serviceId: string; places: number; waitWeeks: number; asOf: IsoDate }
>;

/** The service takes no referrals for now. */
export type ServicePaused = DomainEvent<'ServicePaused', { serviceId: string; reason: PauseReason }>;

/** The service takes referrals again. */
export type ServiceReopened = DomainEvent<'ServiceReopened', { serviceId: string }>;

/** The service ended for good. */
export type ServiceClosed = DomainEvent<'ServiceClosed', { serviceId: string; closedOn: IsoDate }>;

export type ServiceEvent =
  | ServicePublished
  | CriteriaPublished
  | CapacityUpdated
  | ServicePaused
  | ServiceReopened
  | ServiceClosed
  | ProgrammeEvent;

export const serviceEventTypes: EventTypes<ServiceEvent> = {
  ServicePublished: {
    version: 1,
    fields: {
      serviceId: open,
      organisationId: open,
      name: open,
      summary: open,
      areas: open,
      delivery: open,
      weeks: open,
      sessionsPerWeek: open,
    },
  },
  CriteriaPublished: { version: 1, fields: { serviceId: open, version: open, from: open, criteria: open } },
  CapacityUpdated: { version: 1, fields: { serviceId: open, places: open, waitWeeks: open, asOf: open } },
  ServicePaused: { version: 1, fields: { serviceId: open, reason: open } },
  ServiceReopened: { version: 1, fields: { serviceId: open } },
  ServiceClosed: { version: 1, fields: { serviceId: open, closedOn: open } },
  ServiceDetailsChanged: {
    version: 1,
    fields: {
      serviceId: open,
      name: open,
      summary: open,
      areas: open,
      delivery: open,
      weeks: open,
      sessionsPerWeek: open,
    },
  },
  CriterionLimitsSet: { version: 1, fields: { serviceId: open, version: open, limits: open } },
  CriteriaWithdrawn: { version: 1, fields: { serviceId: open, version: open, inForce: open } },
  AccessFeaturesRecorded: { version: 1, fields: { serviceId: open, features: open, languages: open, asOf: open } },
  ListingChanged: { version: 1, fields: { serviceId: open, listed: open } },
};
