import { projectionSpec, recorded } from '#projections/testing';
import { DirectoryReader } from '../directory.reader.js';
import { ACCREDITATION_ID, anOrganisation, LANTERN_ROW_ID } from '../domain/organisation.examples.js';
import { organisationStream } from '../domain/organisation.stream.js';
import { directoryMigrations } from '../migrations/index.js';
import { AccreditationsProjection } from './accreditations.projection.js';

const spec = projectionSpec(new AccreditationsProjection(), directoryMigrations);
const stream = organisationStream(LANTERN_ROW_ID);
const held = () => new DirectoryReader(spec.database()).accreditations(LANTERN_ROW_ID);

describe('The accreditations of an organisation', () => {
  it('are kept with the days between which each holds', async () => {
    await spec.given(recorded(anOrganisation.accredited(), { stream }));
    expect(await held()).toEqual([anOrganisation.accredited().data]);
  });
  it('are kept when they end, with the day', async () => {
    await spec.given(
      recorded(anOrganisation.accredited(), { stream }),
      recorded(anOrganisation.accreditationEnded(), { stream }),
    );
    expect(await held()).toMatchObject([{ accreditationId: ACCREDITATION_ID, endedOn: '2025-11-30' }]);
  });
});
