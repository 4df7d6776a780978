import { applyEvents, projectionSpec, recorded } from '#projections/testing';
import { DirectoryReader } from '../directory.reader.js';
import { anOrganisation } from '../domain/organisation.examples.js';
import { organisationStream } from '../domain/organisation.stream.js';
import type { ServiceEvent } from '../domain/service.events.js';
import { aService, GROUP_SERVICE_ID, needsAnAddress, WCS_ID } from '../domain/service.examples.js';
import { serviceStream } from '../domain/service.stream.js';
import { directoryMigrations } from '../migrations/index.js';
import { OrganisationEntriesProjection } from '../organisation-entries/organisation-entries.projection.js';
import { ServiceEntriesProjection } from '../service-entries/service-entries.projection.js';
import { ServiceOffersProjection } from './service-offers.projection.js';

const offers = new ServiceOffersProjection();
const spec = projectionSpec(offers, directoryMigrations);
const reader = () => new DirectoryReader(spec.database());

async function happened(...events: ServiceEvent[]): Promise<void> {
  const all = events.map((event) => recorded(event, { stream: serviceStream(event.data.serviceId) }));
  await spec.given(...all);
  await applyEvents(spec.database(), [new ServiceEntriesProjection()], all);
}

describe('What services offer', () => {
  it('is what was recorded last, with the day of the statement', async () => {
    await happened(aService.published(), aService.access(), aService.access({ features: ['EVENINGS'], languages: [] }));
    expect((await reader().service(GROUP_SERVICE_ID))?.access).toEqual({
      features: ['EVENINGS'],
      languages: [],
      asOf: '2025-03-03',
    });
  });
  it('is not there where nobody has said', async () => {
    await happened(aService.published(), aService.listing());
    const entry = await reader().service(GROUP_SERVICE_ID);
    expect(entry).not.toHaveProperty('access');
    expect(entry?.listed).toBe(true);
  });
  it('says which services may be listed, once their organisation is registered', async () => {
    const listed = async () => [await reader().countListed(), (await reader().listed(0, 10)).length];
    await happened(aService.published(), aService.listing());
    expect(await listed()).toEqual([0, 0]);
    const provider = anOrganisation.registered({ organisationId: WCS_ID });
    const registered = recorded(provider, { stream: organisationStream(WCS_ID) });
    await applyEvents(spec.database(), [new OrganisationEntriesProjection()], [registered]);
    expect(await listed()).toEqual([1, 1]);
    expect(await reader().listed(1, 10)).toEqual([]);
    await happened(aService.published(), aService.listing(), aService.listing({ listed: false }));
    expect(await listed()).toEqual([0, 0]);
  });
  it('keeps what is measured of the criteria with their version', async () => {
    const second = aService.criteria({ version: 2, from: '2025-06-01' });
    await happened(aService.published(), aService.criteria(), aService.limits(), second);
    const limits = [{ criterionId: needsAnAddress.criterionId, settledAddress: true }];
    expect((await reader().criteria(GROUP_SERVICE_ID, 1))?.limits).toEqual(limits);
    expect(await reader().criteria(GROUP_SERVICE_ID, 2)).not.toHaveProperty('limits');
  });
});
