import type { AgencyType, IsoDate } from '#kernel';
import type { Jurisdiction, LeadCapacity, LeadForum } from './domain/organisation.events.js';
import type { Criterion, Delivery, PauseReason } from './domain/service.events.js';

/** An organisation as the directory shows it. */
export interface OrganisationEntry {
  readonly organisationId: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly area: string;
  readonly jurisdiction: Jurisdiction;
  readonly agreementSignedOn?: IsoDate;
  readonly revision: bigint;
}

/** A lead or deputy for a forum as of now. */
export interface LeadEntry {
  readonly forum: LeadForum;
  readonly memberId: string;
  readonly capacity: LeadCapacity;
  readonly from: IsoDate;
}

/** One version of a service's criteria; version 0 without criteria is a service that never published any. */
export interface CriteriaEntry {
  readonly version: number;
  readonly from?: IsoDate;
  readonly criteria: readonly Criterion[];
}

/** How many places were free and how long people waited on the day of the count. */
export interface CapacityEntry {
  readonly places: number;
  readonly waitWeeks: number;
  readonly asOf: IsoDate;
}

/** A service as the directory shows it, with its current criteria and its capacity as last counted. */
export interface ServiceEntry {
  readonly serviceId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly name: string;
  readonly summary: string;
  readonly areas: readonly string[];
  readonly delivery: Delivery;
  readonly weeks?: number;
  readonly sessionsPerWeek?: number;
  readonly status: 'open' | 'paused' | 'closed';
  readonly pauseReason?: PauseReason;
  readonly closedOn?: IsoDate;
  readonly criteria: CriteriaEntry;
  readonly capacity?: CapacityEntry;
  readonly revision: bigint;
}
