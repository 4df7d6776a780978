import { projectionSpec, recorded } from '#projections/testing';
import { directoryMigrations } from '../migrations/index.js';
import { DirectoryReader } from '../directory.reader.js';
import type { OrganisationEvent } from '../domain/organisation.events.js';
import { anOrganisation, LANTERN_ROW_ID, MEMBER_ID } from '../domain/organisation.examples.js';
import { organisationStream } from '../domain/organisation.stream.js';
import { OrganisationEntriesProjection } from './organisation-entries.projection.js';

const spec = projectionSpec(new OrganisationEntriesProjection(), directoryMigrations);
const happened = (...events: OrganisationEvent[]) =>
  spec.given(...events.map((event) => recorded(event, { stream: organisationStream(event.data.organisationId) })));
const reader = () => new DirectoryReader(spec.database());

describe('The organisations of the directory', () => {
  it('list an organisation with what is known of it', async () => {
    await happened(anOrganisation.registered());
    expect(await reader().organisation(LANTERN_ROW_ID)).toEqual({
      organisationId: LANTERN_ROW_ID,
      name: 'Lantern Row',
      type: 'SUPPORTED_ACCOM',
      area: 'Wexcombe',
      jurisdiction: 'england',
      revision: 0n,
    });
  });

  it('show the latest signature of the agreement and the revision of the entry', async () => {
    await happened(
      anOrganisation.registered(),
      anOrganisation.agreementSigned(),
      anOrganisation.agreementSigned({ signedOn: '2026-01-15' }),
    );
    expect(await reader().organisation(LANTERN_ROW_ID)).toMatchObject({
      agreementSignedOn: '2026-01-15',
      revision: 2n,
    });
  });

  it('name leads before deputies, and nobody whose place has ended', async () => {
    await happened(
      anOrganisation.registered(),
      anOrganisation.leadAppointed({ memberId: '0d1f6c1e-0000-4000-8000-0000000000a2', capacity: 'DEPUTY' }),
      anOrganisation.leadAppointed(),
      anOrganisation.leadAppointed({ forum: 'MAPPA' }),
      anOrganisation.leadEnded({ forum: 'MAPPA' }),
    );
    expect(await reader().leads(LANTERN_ROW_ID)).toEqual([
      { forum: 'MARAC', memberId: MEMBER_ID, capacity: 'LEAD', from: '2025-02-01' },
      { forum: 'MARAC', memberId: '0d1f6c1e-0000-4000-8000-0000000000a2', capacity: 'DEPUTY', from: '2025-02-01' },
    ]);
  });

  it('keep the place of a member who led before and leads again', async () => {
    await happened(
      anOrganisation.registered(),
      anOrganisation.leadAppointed(),
      anOrganisation.leadEnded(),
      anOrganisation.leadAppointed({ from: '2026-01-05' }),
    );
    expect(await spec.rows('directory.forum_lead')).toHaveLength(2);
    expect(await reader().leads(LANTERN_ROW_ID)).toHaveLength(1);
  });

  it('are listed by name', async () => {
    await happened(
      anOrganisation.registered(),
      anOrganisation.registered({
        organisationId: '0d1f6c1e-0000-4000-8000-000000000009',
        name: 'Keystone Housing First',
      }),
    );
    const names = (await reader().organisations()).map(({ name }) => name);
    expect(names).toEqual(['Keystone Housing First', 'Lantern Row']);
  });

  it('know nothing of an organisation nobody registered', async () => {
    await happened(anOrganisation.registered());
    expect(await reader().organisation(MEMBER_ID)).toBeUndefined();
  });
});
