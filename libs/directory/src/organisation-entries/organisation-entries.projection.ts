import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { organisationEventTypes, type OrganisationEvent } from '../domain/organisation.events.js';

const ORGANISATION = table('directory.organisation', 'organisation_id');
const LEAD = table('directory.forum_lead', 'organisation_id', 'forum', 'member_id', 'starts_on');

/** The organisations of the directory, with their agreement and their leads past and present. */
export class OrganisationEntriesProjection extends Projection {
  readonly name = 'directory-organisations-v1';
  readonly tables = [ORGANISATION, LEAD];
  readonly types = Object.keys(organisationEventTypes);

  project({ type, data, revision }: RecordedEvent<OrganisationEvent>, rows: Rows): void {
    const key = { organisation_id: data.organisationId };
    switch (type) {
      case 'OrganisationRegistered': {
        const { name, type: agencyType, area, jurisdiction } = data;
        return rows.put(ORGANISATION, { ...key, name, type: agencyType, area, jurisdiction, revision });
      }
      case 'AgreementSigned':
        return rows.set(ORGANISATION, key, {
          agreement_signed_on: data.signedOn,
          agreement_ended_on: null,
          revision,
        });
      case 'AgreementEnded':
        return rows.set(ORGANISATION, key, { agreement_ended_on: data.endedOn, revision });
      case 'LeadAppointed': {
        const { forum, memberId, capacity, from } = data;
        rows.put(LEAD, { ...key, forum, member_id: memberId, capacity, starts_on: from });
        return rows.set(ORGANISATION, key, { revision });
      }
      case 'LeadEnded': {
        const current = { ...key, forum: data.forum, member_id: data.memberId, ended_on: null };
        rows.setWhere(LEAD, current, { ended_on: data.endedOn });
        return rows.set(ORGANISATION, key, { revision });
      }
      case 'AccreditationRecorded':
      case 'AccreditationEnded':
        return rows.set(ORGANISATION, key, { revision });
    }
  }
}
