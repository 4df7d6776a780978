import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { AccreditationEnded, AccreditationRecorded } from '../domain/organisation.events.js';

const ACCREDITATION = table('directory.accreditation', 'accreditation_id');

/** What organisations are accredited for, with the days between which each holds. */
export class AccreditationsProjection extends Projection {
  readonly name = 'directory-accreditations-v1';
  readonly tables = [ACCREDITATION];
  readonly types = ['AccreditationRecorded', 'AccreditationEnded'];

  project({ type, data }: RecordedEvent<AccreditationRecorded | AccreditationEnded>, rows: Rows): void {
    const key = { accreditation_id: data.accreditationId };
    if (type === 'AccreditationEnded') return rows.set(ACCREDITATION, key, { ended_on: data.endedOn });
    const { organisationId, accreditation, awardedOn, expiresOn } = data;
    rows.put(ACCREDITATION, {
      ...key,
      organisation_id: organisationId,
      accreditation,
      awarded_on: awardedOn,
      expires_on: expiresOn,
    });
  }
}
