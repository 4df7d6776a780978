import { codeList, type CodeOf, type DomainEvent, type IsoDate, type Language } from '#kernel';
import type { Delivery } from './service.events.js';

/** What a service has to offer to people who could not use it otherwise (domain §5.4, §9.2). */
export const ACCESS_FEATURES = codeList('access-feature', {
  INTERPRETERS: 'Interpreters are arranged',
  EASY_READ: 'No reading or writing needed',
  LEARNING_DISABILITY: 'Adapted for learning disability',
  NEURODIVERSITY: 'Adapted for neurodivergent people',
  STEP_FREE: 'Step-free access',
  SENSORY: 'Hearing loop or other sensory support',
  TRAUMA_INFORMED: 'Trauma-informed',
  ONE_TO_ONE: 'Can be given one to one',
  IN_PERSON: 'Can be used without a device',
  EVENINGS: 'Evening or weekend sessions',
  CHILDCARE: 'Help with childcare',
  TRAVEL: 'Help with the cost of travel',
  NO_RECOURSE: 'Open to people with no recourse to public funds',
  CUSTODY: 'Works with people in custody',
  DENIAL: 'Works with people who deny or minimise',
  PARTNER_SUPPORT: 'Support for partners and former partners is attached',
});
export type AccessFeature = CodeOf<typeof ACCESS_FEATURES>;

/** What can be measured of a criterion: absent means that its sentence sets no such limit. Ages in full years, both included. */
export interface CriterionLimits {
  readonly criterionId: string;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  /** Languages in which somebody can take part without an interpreter. */
  readonly languages?: readonly Language[];
  /** A hostel or a stay with family is not enough: somebody needs a home of their own. */
  readonly settledAddress?: boolean;
}

/** What the entry says of the service was changed: the whole of it as it reads from now on. */
export type ServiceDetailsChanged = DomainEvent<
  'ServiceDetailsChanged',
  {
    serviceId: string;
    name: string;
    summary: string;
    areas: readonly string[];
    delivery: Delivery;
    weeks?: number;
    sessionsPerWeek?: number;
  }
>;

/** What can be measured of the criteria of one version, published with them in one append. They hold as long as the version does. */
export type CriterionLimitsSet = DomainEvent<
  'CriterionLimitsSet',
  { serviceId: string; version: number; limits: readonly CriterionLimits[] }
>;

/** A version that had not begun was taken back; `inForce` is the newest one that is left, 0 if there is none. Its number is not used again. */
export type CriteriaWithdrawn = DomainEvent<
  'CriteriaWithdrawn',
  { serviceId: string; version: number; inForce: number }
>;

/** What the service has to offer to people who could not use it otherwise, all of it, as of a day. */
export type AccessFeaturesRecorded = DomainEvent<
  'AccessFeaturesRecorded',
  { serviceId: string; features: readonly AccessFeature[]; languages: readonly Language[]; asOf: IsoDate }
>;

/** Whether the service may be listed in the public feed. A service that nobody decided on is not. */
export type ListingChanged = DomainEvent<'ListingChanged', { serviceId: string; listed: boolean }>;

export type ProgrammeEvent =
  ServiceDetailsChanged | CriterionLimitsSet | CriteriaWithdrawn | AccessFeaturesRecorded | ListingChanged;
