import { SetClock } from '#kernel';
import { projectionSpec, recorded } from '#projections/testing';
import { DirectoryReader } from '../directory.reader.js';
import type { ServiceEvent } from '../domain/service.events.js';
import {
  aService,
  GROUP_SERVICE_ID,
  needsAnAddress,
  needsStability,
  needsTwentySixWeeks,
  WCS_ID,
} from '../domain/service.examples.js';
import { serviceStream } from '../domain/service.stream.js';
import { directoryMigrations } from '../migrations/index.js';
import { ServiceEntriesProjection } from './service-entries.projection.js';

const OTHER_SERVICE_ID = '5e21f1ce-0000-4000-8000-000000000002';
const spec = projectionSpec(new ServiceEntriesProjection(), directoryMigrations);
const happened = (...events: ServiceEvent[]) =>
  spec.given(...events.map((event) => recorded(event, { stream: serviceStream(event.data.serviceId) })));
const reader = () => new DirectoryReader(spec.database());
const other = aService.published({
  serviceId: OTHER_SERVICE_ID,
  name: 'Another Way, one to one',
  summary: 'Sessions for one person, also in café corners and parks.',
  areas: ['Wexcombe', 'Harrowmere'],
  delivery: 'ONE_TO_ONE',
});
const namesOf = (services: readonly { name: string }[]) => services.map(({ name }) => name);

describe('The services of the directory', () => {
  it('list a service that has published nothing but itself', async () => {
    await happened(aService.published());
    expect(await reader().service(GROUP_SERVICE_ID)).toEqual({
      ...aService.published().data,
      organisationId: WCS_ID,
      organisationName: 'An organisation',
      status: 'open',
      criteria: { version: 0, criteria: [] },
      revision: 0n,
    });
  });

  it('show the current criteria in their order, and the capacity with the day of its count', async () => {
    await happened(aService.published(), aService.criteria(), aService.capacity());
    expect(await reader().service(GROUP_SERVICE_ID)).toMatchObject({
      criteria: { version: 1, from: '2025-01-06', criteria: [needsAnAddress, needsTwentySixWeeks] },
      capacity: { places: 4, waitWeeks: 6, asOf: '2025-03-03' },
      revision: 2n,
    });
  });

  it('keep earlier criteria, each version with the days on which it held', async () => {
    await happened(
      aService.published(),
      aService.criteria(),
      aService.criteria({ version: 2, from: '2025-06-01', criteria: [needsStability] }),
    );
    expect(await reader().criteria(GROUP_SERVICE_ID, 1)).toEqual({
      version: 1,
      from: '2025-01-06',
      criteria: [needsAnAddress, needsTwentySixWeeks],
    });
    expect((await reader().service(GROUP_SERVICE_ID))?.criteria).toMatchObject({ version: 2, from: '2025-06-01' });
    expect(await reader().criteria(GROUP_SERVICE_ID, 3)).toBeUndefined();
    const versions = await spec.rows<{ ended_on: Date | null }>('directory.criteria_version');
    expect(versions.map(({ ended_on }) => ended_on === null)).toEqual([false, true]);
  });

  it('say when a service is paused and why, until it takes referrals again', async () => {
    await happened(aService.published(), aService.paused());
    expect(await reader().service(GROUP_SERVICE_ID)).toMatchObject({ status: 'paused', pauseReason: 'STAFFING' });
    await happened(aService.published(), aService.paused(), aService.reopened());
    expect(await reader().service(GROUP_SERVICE_ID)).not.toHaveProperty('pauseReason');
  });

  it('leave a closed service out of the list but keep its entry', async () => {
    await happened(aService.published(), other, aService.closed());
    expect(namesOf(await reader().services())).toEqual(['Another Way, one to one']);
    expect(await reader().services({ closedToo: true })).toHaveLength(2);
    expect(await reader().service(GROUP_SERVICE_ID)).toMatchObject({ status: 'closed', closedOn: '2026-03-31' });
  });
});

describe('Looking for a service', () => {
  const both = () =>
    happened(
      aService.published(),
      other,
      aService.criteria(),
      aService.criteria({ serviceId: OTHER_SERVICE_ID, criteria: [needsStability] }),
    );

  it('finds those of an area', async () => {
    await both();
    expect(namesOf(await reader().services({ area: 'Harrowmere' }))).toEqual(['Another Way, one to one']);
    expect(await reader().services({ area: 'Wexcombe' })).toHaveLength(2);
  });

  it('finds words of the name or the summary, whatever their case and accents', async () => {
    await both();
    expect(namesOf(await reader().services({ words: 'CAFE' }))).toEqual(['Another Way, one to one']);
    expect(await reader().services({ words: '100%' })).toEqual([]);
  });

  it('leaves out services with a hard criterion that would stand in the way', async () => {
    await both();
    expect(namesOf(await reader().services({ without: ['ADDRESS_REQUIRED'] }))).toEqual(['Another Way, one to one']);
    expect(await reader().services({ without: ['SUBSTANCE_STABILISATION'] })).toHaveLength(2);
  });

  it('goes through the list page by page, by name', async () => {
    await both();
    const [first] = await reader().services({}, { limit: 1 });
    expect(first?.name).toBe('Another Way, one to one');
    const rest = await reader().services(
      {},
      { limit: 1, ...(first && { after: { name: first.name, id: first.serviceId } }) },
    );
    expect(namesOf(rest)).toEqual(['Wexcombe behaviour change group']);
  });

  it('gives names, and lists to choose from, without everything that services ask for', async () => {
    await both();
    const brief = await reader().briefServices();
    expect(brief.map(({ name, status }) => [name, status])).toEqual([
      ['Another Way, one to one', 'open'],
      ['Wexcombe behaviour change group', 'open'],
    ]);
    const { services, organisations } = await reader().names();
    expect([[...services.values()].sort(), organisations.size]).toEqual([brief.map(({ name }) => name), 0]);
    expect(await reader().servicesOf([GROUP_SERVICE_ID])).toHaveLength(1);
  });

  it('offers the areas that are covered and the barriers that hard criteria set now', async () => {
    await both();
    const { areas, barriers } = await reader().choices();
    expect(areas).toEqual(['Harrowmere', 'Wexcombe']);
    expect([...barriers].sort()).toEqual(['ADDRESS_REQUIRED', 'PROGRAMME_LENGTH']);
  });
});

describe('The criteria of a service, by the day', () => {
  const at = (day: string) => new DirectoryReader(spec.database(), new SetClock(new Date(`${day}T12:00:00Z`)));
  const scheduled = aService.criteria({ version: 2, from: '2025-06-01', criteria: [needsStability] });

  it('are those that have begun; what is scheduled stands apart until its day', async () => {
    await happened(aService.published(), aService.criteria(), scheduled);
    expect(await at('2025-05-31').service(GROUP_SERVICE_ID)).toMatchObject({
      criteria: { version: 1 },
      scheduled: [{ version: 2, from: '2025-06-01', criteria: [needsStability] }],
    });
    const begun = await at('2025-06-01').service(GROUP_SERVICE_ID);
    expect(begun?.criteria.version).toBe(2);
    expect(begun).not.toHaveProperty('scheduled');
    expect(await at('2024-12-31').service(GROUP_SERVICE_ID)).toMatchObject({ criteria: { version: 0, criteria: [] } });
  });

  it('decide which services are found, on the day that is asked for', async () => {
    await happened(aService.published(), aService.criteria(), scheduled);
    expect(await at('2025-05-31').services({ without: ['ADDRESS_REQUIRED'] })).toHaveLength(0);
    expect(await at('2025-06-01').services({ without: ['ADDRESS_REQUIRED'] })).toHaveLength(1);
    expect((await at('2025-06-01').choices()).barriers).toEqual([]);
  });

  it('hold on when a scheduled version is withdrawn', async () => {
    await happened(aService.published(), aService.criteria(), scheduled, aService.criteriaWithdrawn());
    const entry = await at('2025-06-02').service(GROUP_SERVICE_ID);
    expect(entry).toMatchObject({ criteria: { version: 1, criteria: [needsAnAddress, needsTwentySixWeeks] } });
    expect(entry).not.toHaveProperty('scheduled');
    const versions = await spec.rows<{ ended_on: Date | null }>('directory.criteria_version');
    expect(versions.map(({ ended_on }) => ended_on)).toEqual([null]);
  });

  it('say the entry as it was changed last', async () => {
    await happened(aService.published(), aService.detailsChanged());
    const { serviceId: _, ...details } = aService.detailsChanged().data;
    expect(await reader().service(GROUP_SERVICE_ID)).toMatchObject({ ...details, revision: 1n });
  });
});
