import type { DataOf } from '#kernel';
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
};
