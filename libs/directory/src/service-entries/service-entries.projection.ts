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
    if (event.type === 'CriteriaWithdrawn') takeBack(event.data, rows);
    rows.set(SERVICE, { service_id: data.serviceId }, { ...changeBy(event), revision });
  }
}

type Published = Extract<ServiceEvent, { type: 'ServicePublished' }>;

/** The columns of the service that an event changes. */
function changeBy({ type, data }: Exclude<ServiceEvent, Published>): Columns {
  switch (type) {
    case 'CriteriaPublished':
      return { criteria_version: data.version };
    case 'CriteriaWithdrawn':
      return { criteria_version: data.inForce };
    case 'ServiceDetailsChanged':
      return detailsIn(data);
    case 'CriterionLimitsSet':
    case 'AccessFeaturesRecorded':
    case 'ListingChanged':
      return {}; // their own read model has them; the entry counts the revision
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

type Details = Omit<Published['data'], 'serviceId' | 'organisationId'>;

const detailsIn = ({ name, summary, areas, delivery, weeks, sessionsPerWeek }: Details): Columns => ({
  name,
  summary,
  areas,
  delivery,
  weeks: weeks ?? null,
  sessions_per_week: sessionsPerWeek ?? null,
});

function putService(data: Published['data'], revision: bigint, rows: Rows): void {
  rows.put(SERVICE, {
    service_id: data.serviceId,
    organisation_id: data.organisationId,
    ...detailsIn(data),
    status: 'open',
    criteria_version: 0,
    revision,
  });
}

/** A version holds until the day on which the next one begins. */
function putCriteria(data: DataOf<ServiceEvent, 'CriteriaPublished'>, rows: Rows): void {
  const { serviceId, version, from, criteria } = data;
  rows.setWhere(VERSION, { service_id: serviceId, ended_on: null }, { ended_on: from });
  rows.put(VERSION, { service_id: serviceId, version, starts_on: from });
  for (const [ordinal, { criterionId, barrier, text, kind }] of criteria.entries())
    rows.put(CRITERION, { service_id: serviceId, version, ordinal, criterion_id: criterionId, barrier, text, kind });
}

/** A version that never began is not kept as one: the version before it holds on. Its criteria stay as they were proposed. */
function takeBack({ serviceId, version, inForce }: DataOf<ServiceEvent, 'CriteriaWithdrawn'>, rows: Rows): void {
  rows.remove(VERSION, { service_id: serviceId, version });
  rows.set(VERSION, { service_id: serviceId, version: inForce }, { ended_on: null });
}
