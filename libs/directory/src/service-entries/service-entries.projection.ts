import type { RecordedEvent } from '#event-store';
import type { DataOf } from '#kernel';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { serviceEventTypes, type ServiceEvent } from '../domain/service.events.js';

/** The services of the directory, every version of their criteria and the capacity as last counted. */
export class ServiceEntriesProjection extends AppliedProjection {
  readonly name = 'directory-services-v1';
  readonly tables = ['directory.service', 'directory.criteria_version', 'directory.criterion'];
  readonly types = Object.keys(serviceEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const fact = event as RecordedEvent<ServiceEvent>;
    await write(fact, tx);
    await tx.query('UPDATE directory.service SET revision = $2 WHERE service_id = $1', [
      fact.data.serviceId,
      fact.revision.toString(),
    ]);
  }
}

async function write({ type, data }: RecordedEvent<ServiceEvent>, tx: EntityManager): Promise<void> {
  switch (type) {
    case 'ServicePublished':
      return insertService(data, tx);
    case 'CriteriaPublished':
      return insertCriteria(data, tx);
    case 'CapacityUpdated':
      await tx.query(
        'UPDATE directory.service SET places = $2, wait_weeks = $3, capacity_as_of = $4 WHERE service_id = $1',
        [data.serviceId, data.places, data.waitWeeks, data.asOf],
      );
      return;
    case 'ServicePaused':
      await tx.query(`UPDATE directory.service SET status = 'paused', pause_reason = $2 WHERE service_id = $1`, [
        data.serviceId,
        data.reason,
      ]);
      return;
    case 'ServiceReopened':
      await tx.query(`UPDATE directory.service SET status = 'open', pause_reason = NULL WHERE service_id = $1`, [
        data.serviceId,
      ]);
      return;
    case 'ServiceClosed':
      await tx.query(`UPDATE directory.service SET status = 'closed', closed_on = $2 WHERE service_id = $1`, [
        data.serviceId,
        data.closedOn,
      ]);
  }
}

async function insertService(data: DataOf<ServiceEvent, 'ServicePublished'>, tx: EntityManager): Promise<void> {
  const { serviceId, organisationId, name, summary, areas, delivery, weeks, sessionsPerWeek } = data;
  await tx.query(
    `INSERT INTO directory.service (service_id, organisation_id, name, summary, areas, delivery, weeks,
       sessions_per_week, status, criteria_version, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', 0, 0) ON CONFLICT DO NOTHING`,
    [serviceId, organisationId, name, summary, areas, delivery, weeks ?? null, sessionsPerWeek ?? null],
  );
}

async function insertCriteria(data: DataOf<ServiceEvent, 'CriteriaPublished'>, tx: EntityManager): Promise<void> {
  const { serviceId, version, from, criteria } = data;
  await tx.query('UPDATE directory.criteria_version SET ended_on = $3 WHERE service_id = $1 AND version = $2 - 1', [
    serviceId,
    version,
    from,
  ]);
  await tx.query(
    `INSERT INTO directory.criteria_version (service_id, version, starts_on)
     VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [serviceId, version, from],
  );
  for (const [ordinal, { criterionId, barrier, text, kind }] of criteria.entries())
    await tx.query(
      `INSERT INTO directory.criterion (service_id, version, ordinal, criterion_id, barrier, text, kind)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [serviceId, version, ordinal, criterionId, barrier, text, kind],
    );
  await tx.query('UPDATE directory.service SET criteria_version = $2 WHERE service_id = $1', [serviceId, version]);
}
