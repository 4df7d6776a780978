import type { RecordedEvent } from '#event-store';
import type { DataOf } from '#kernel';
import { Projection, table, type Columns, type Rows } from '#projections';
import { serviceEventTypes, type ServiceEvent } from '../domain/service.events.js';

const SERVICE = table('directory.service', 'service_id');
const VERSION = table('directory.criteria_version', 'service_id', 'version');
const CRITERION = table('directory.criterion', 'service_id', 'version', 'ordinal');

/** The services of the directory, every version of their criteria and the capacity as last counted. */
export class ServiceEntriesProjection extends Projection {
  readonly name = 'directory-services-v1';
  readonly tables = [SERVICE, VERSION, CRITERION];
  readonly types = Object.keys(serviceEventTypes);

  project(event: RecordedEvent<ServiceEvent>, rows: Rows): void {
    const { data, revision } = event;
    if (event.type === 'ServicePublished') return putService(event.data, revision, rows);
    if (event.type === 'CriteriaPublished') putCriteria(event.data, rows);
    rows.set(SERVICE, { service_id: data.serviceId }, { ...changeBy(event), revision });
  }
}

type Published = Extract<ServiceEvent, { type: 'ServicePublished' }>;

/** The columns of the service that an event changes. */
function changeBy({ type, data }: Exclude<ServiceEvent, Published>): Columns {
  switch (type) {
    case 'CriteriaPublished':
      return { criteria_version: data.version };
    case 'CapacityUpdated':
      return { places: data.places, wait_weeks: data.waitWeeks, capacity_as_of: data.asOf };
    case 'ServicePaused':
      return { status: 'paused', pause_reason: data.reason };
    case 'ServiceReopened':
      return { status: 'open', pause_reason: null };
    case 'ServiceClosed':
      return { status: 'closed', closed_on: data.closedOn };
  }
}

function putService(data: Published['data'], revision: bigint, rows: Rows): void {
  rows.put(SERVICE, {
    service_id: data.serviceId,
    organisation_id: data.organisationId,
    name: data.name,
    summary: data.summary,
    areas: data.areas,
    delivery: data.delivery,
    weeks: data.weeks ?? null,
    sessions_per_week: data.sessionsPerWeek ?? null,
    status: 'open',
    criteria_version: 0,
    revision,
  });
}

/** A version holds until the day on which the next one begins. */
function putCriteria(data: DataOf<ServiceEvent, 'CriteriaPublished'>, rows: Rows): void {
  const { serviceId, version, from, criteria } = data;
  rows.set(VERSION, { service_id: serviceId, version: version - 1 }, { ended_on: from });
  rows.put(VERSION, { service_id: serviceId, version, starts_on: from });
  for (const [ordinal, { criterionId, barrier, text, kind }] of criteria.entries())
    rows.put(CRITERION, { service_id: serviceId, version, ordinal, criterion_id: criterionId, barrier, text, kind });
}
