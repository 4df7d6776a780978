import type { AgencyType, IsoDate, Language } from '#kernel';
import type { Accreditation, Jurisdiction, LeadCapacity, LeadForum } from './domain/organisation.events.js';
import type { AccessFeature, CriterionLimits } from './domain/programme.events.js';
import type { Criterion, Delivery, PauseReason } from './domain/service.events.js';

/** An organisation as the directory shows it. */
export interface OrganisationEntry {
  readonly organisationId: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly area: string;
  readonly jurisdiction: Jurisdiction;
  readonly agreementSignedOn?: IsoDate;
  /** The day on which it ended; absent while it is in force. */
  readonly agreementEndedOn?: IsoDate;
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
  /** What can be measured of them; absent where nothing can. */
  readonly limits?: readonly CriterionLimits[];
}

/** What the service offers to people who could not use it otherwise, on the day of the statement. */
export interface AccessEntry {
  readonly features: readonly AccessFeature[];
  readonly languages: readonly Language[];
  readonly asOf: IsoDate;
}

/** An accreditation that runs out, and whose it is. */
export interface ExpiringEntry {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly accreditation: Accreditation;
  readonly expiresOn: IsoDate;
}

/** One accreditation of an organisation. It holds from `awardedOn` to `expiresOn`, both included, unless it ended before. */
export interface AccreditationEntry {
  readonly accreditationId: string;
  readonly organisationId: string;
  readonly accreditation: Accreditation;
  readonly awardedOn: IsoDate;
  readonly expiresOn: IsoDate;
  readonly endedOn?: IsoDate;
}

/** How many places were free and how long people waited on the day of the count. */
export interface CapacityEntry {
  readonly places: number;
  readonly waitWeeks: number;
  readonly asOf: IsoDate;
}

/** A service as the directory shows it, with the criteria that hold today and its capacity as last counted. */
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
  /** Versions that begin on a day to come, the next one first; absent where there is none. */
  readonly scheduled?: readonly CriteriaEntry[];
  readonly access?: AccessEntry;
  /** Whether it may be listed in the public feed. */
  readonly listed?: boolean;
  readonly capacity?: CapacityEntry;
  readonly revision: bigint;
}

/** A service as it stands in a list to choose from. */
export type BriefService = Pick<
  ServiceEntry,
  'serviceId' | 'name' | 'organisationName' | 'status' | 'delivery' | 'areas'
>;
