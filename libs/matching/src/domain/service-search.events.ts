import {
  open,
  pseudonym,
  special,
  type Barrier,
  type DomainEvent,
  type EventTypes,
  type IsoDate,
  type Need,
} from '#kernel';
import type { Fit } from './match.policies.js';
import type { Certainty, DemandSource } from './service-search.codes.js';

/** Who needed something, where and when: what both kinds of demand say. */
interface Demand {
  readonly searchId: string;
  readonly personId: string;
  readonly caseId: string;
  /** The organisation that looked. */
  readonly organisationId: string;
  /** Its area, in which the person needs a service. */
  readonly area: string;
  readonly on: IsoDate;
  readonly source: DemandSource;
  /** The needs on record that day. */
  readonly needs: readonly Need[];
}

/** One service that was looked at, as it came out. */
export interface ConsideredService {
  readonly serviceId: string;
  readonly providerId: string;
  readonly criteriaVersion: number;
  readonly fit: Fit;
  readonly barriers: readonly Barrier[];
}

/**
 * Somebody looked for a service for a person and found none that they could be referred to. `barriers` are those that block,
 * over all services of the area; NO_SERVICE_IN_AREA where it has none at all. `considered` holds the services of the area, the nearest first.
 */
export type NoServiceFound = DomainEvent<
  'NoServiceFound',
  Demand & {
    readonly certainty: Certainty;
    readonly barriers: readonly Barrier[];
    readonly considered: readonly ConsideredService[];
  }
>;

/** Somebody would have referred a person to this service and did not, because its criteria stood in the way: no referral, but a demand. */
export type PersonScreenedOut = DomainEvent<
  'PersonScreenedOut',
  Demand & {
    readonly serviceId: string;
    readonly providerId: string;
    /** The version that held that day, with those of its criteria that were not met. */
    readonly criteriaVersion: number;
    readonly criterionIds: readonly string[];
    readonly barriers: readonly Barrier[];
  }
>;

export type ServiceSearchEvent = NoServiceFound | PersonScreenedOut;

const demand = {
  searchId: pseudonym,
  personId: pseudonym,
  caseId: pseudonym,
  organisationId: open,
  area: open,
  on: open,
  source: open,
  needs: special('personId'),
};

/** Barriers are open, as those of a decline are: they are counted without the person, and stand after an erasure. */
export const serviceSearchEventTypes: EventTypes<ServiceSearchEvent> = {
  NoServiceFound: { version: 1, fields: { ...demand, certainty: open, barriers: open, considered: open } },
  PersonScreenedOut: {
    version: 1,
    fields: {
      ...demand,
      serviceId: open,
      providerId: open,
      criteriaVersion: open,
      criterionIds: open,
      barriers: open,
    },
  },
};
