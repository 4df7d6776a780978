import type { DataOf } from '#kernel';
import type {
  AccessFeaturesRecorded,
  CriteriaWithdrawn,
  CriterionLimitsSet,
  ListingChanged,
  ServiceDetailsChanged,
} from './programme.events.js';
import type {
  CapacityUpdated,
  CriteriaPublished,
  Criterion,
  ServiceClosed,
  ServiceEvent,
  ServicePaused,
  ServicePublished,
  ServiceReopened,
} from './service.events.js';

type Over<Type extends ServiceEvent['type']> = Partial<DataOf<ServiceEvent, Type>>;

export const WCS_ID = '0d1f6c1e-0000-4000-8000-000000000002';
export const GROUP_SERVICE_ID = '5e21f1ce-0000-4000-8000-000000000001';

export const needsAnAddress: Criterion = {
  criterionId: 'c21721a0-0000-4000-8000-000000000001',
  barrier: 'ADDRESS_REQUIRED',
  text: 'Has a fixed address',
  kind: 'HARD',
};
export const needsTwentySixWeeks: Criterion = {
  criterionId: 'c21721a0-0000-4000-8000-000000000002',
  barrier: 'PROGRAMME_LENGTH',
  text: 'Can attend for 26 weeks',
  kind: 'HARD',
};
export const needsStability: Criterion = {
  criterionId: 'c21721a0-0000-4000-8000-000000000003',
  barrier: 'SUBSTANCE_STABILISATION',
  text: 'Substance use is stable',
  kind: 'SOFT',
};

export const speaksEnglish: Criterion = {
  criterionId: 'c21721a0-0000-4000-8000-000000000004',
  barrier: 'LANGUAGE',
  text: 'Can take part in English or Welsh',
  kind: 'SOFT',
};
export const isAnAdult: Criterion = {
  criterionId: 'c21721a0-0000-4000-8000-000000000005',
  barrier: 'AGE',
  text: 'Is 18 or older',
  kind: 'HARD',
};

/** Canonical examples: specs, golden files and EVENTS.md read from here. */
export const aService = {
  published: (over: Over<'ServicePublished'> = {}): ServicePublished => ({
    type: 'ServicePublished',
    data: {
      serviceId: GROUP_SERVICE_ID,
      organisationId: WCS_ID,
      name: 'Wexcombe behaviour change group',
      summary: 'A 26-week group for people who have used abusive behaviour towards a partner.',
      areas: ['Wexcombe'],
      delivery: 'GROUP',
      weeks: 26,
      sessionsPerWeek: 1,
      ...over,
    },
  }),
  criteria: (over: Over<'CriteriaPublished'> = {}): CriteriaPublished => ({
    type: 'CriteriaPublished',
    data: {
      serviceId: GROUP_SERVICE_ID,
      version: 1,
      from: '2025-01-06',
      criteria: [needsAnAddress, needsTwentySixWeeks],
      ...over,
    },
  }),
  capacity: (over: Over<'CapacityUpdated'> = {}): CapacityUpdated => ({
    type: 'CapacityUpdated',
    data: { serviceId: GROUP_SERVICE_ID, places: 4, waitWeeks: 6, asOf: '2025-03-03', ...over },
  }),
  paused: (over: Over<'ServicePaused'> = {}): ServicePaused => ({
    type: 'ServicePaused',
    data: { serviceId: GROUP_SERVICE_ID, reason: 'STAFFING', ...over },
  }),
  reopened: (over: Over<'ServiceReopened'> = {}): ServiceReopened => ({
    type: 'ServiceReopened',
    data: { serviceId: GROUP_SERVICE_ID, ...over },
  }),
  closed: (over: Over<'ServiceClosed'> = {}): ServiceClosed => ({
    type: 'ServiceClosed',
    data: { serviceId: GROUP_SERVICE_ID, closedOn: '2026-03-31', ...over },
  }),
  detailsChanged: (over: Over<'ServiceDetailsChanged'> = {}): ServiceDetailsChanged => ({
    type: 'ServiceDetailsChanged',
    data: {
      serviceId: GROUP_SERVICE_ID,
      name: 'Wexcombe behaviour change group',
      summary: 'A 20-week group, in rooms in both boroughs.',
      areas: ['Wexcombe', 'Harrowmere'],
      delivery: 'HYBRID',
      weeks: 20,
      sessionsPerWeek: 1,
      ...over,
    },
  }),
  limits: (over: Over<'CriterionLimitsSet'> = {}): CriterionLimitsSet => ({
    type: 'CriterionLimitsSet',
    data: {
      serviceId: GROUP_SERVICE_ID,
      version: 1,
      limits: [{ criterionId: needsAnAddress.criterionId, settledAddress: true }],
      ...over,
    },
  }),
  criteriaWithdrawn: (over: Over<'CriteriaWithdrawn'> = {}): CriteriaWithdrawn => ({
    type: 'CriteriaWithdrawn',
    data: { serviceId: GROUP_SERVICE_ID, version: 2, inForce: 1, ...over },
  }),
  access: (over: Over<'AccessFeaturesRecorded'> = {}): AccessFeaturesRecorded => ({
    type: 'AccessFeaturesRecorded',
    data: {
      serviceId: GROUP_SERVICE_ID,
      features: ['INTERPRETERS', 'STEP_FREE', 'PARTNER_SUPPORT'],
      languages: ['ENGLISH', 'WELSH'],
      asOf: '2025-03-03',
      ...over,
    },
  }),
  listing: (over: Over<'ListingChanged'> = {}): ListingChanged => ({
    type: 'ListingChanged',
    data: { serviceId: GROUP_SERVICE_ID, listed: true, ...over },
  }),
};
