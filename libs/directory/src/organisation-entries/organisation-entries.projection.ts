import type { RecordedEvent } from '#event-store';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { organisationEventTypes, type OrganisationEvent } from '../domain/organisation.events.js';

/** The organisations of the directory, with their agreement and their leads past and present. */
export class OrganisationEntriesProjection extends AppliedProjection {
  readonly name = 'directory-organisations-v1';
  readonly tables = ['directory.organisation', 'directory.forum_lead'];
  readonly types = Object.keys(organisationEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const fact = event as RecordedEvent<OrganisationEvent>;
    await write(fact, tx);
    if (fact.type === 'OrganisationRegistered') return;
    await tx.query('UPDATE directory.organisation SET revision = $2 WHERE organisation_id = $1', [
      fact.data.organisationId,
      fact.revision.toString(),
    ]);
  }
}

async function write({ type, data, revision }: RecordedEvent<OrganisationEvent>, tx: EntityManager): Promise<void> {
  switch (type) {
    case 'OrganisationRegistered': {
      const { organisationId, name, type: agencyType, area, jurisdiction } = data;
      await tx.query(
        `INSERT INTO directory.organisation (organisation_id, name, type, area, jurisdiction, revision)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [organisationId, name, agencyType, area, jurisdiction, revision.toString()],
      );
      return;
    }
    case 'AgreementSigned':
      await tx.query('UPDATE directory.organisation SET agreement_signed_on = $2 WHERE organisation_id = $1', [
        data.organisationId,
        data.signedOn,
      ]);
      return;
    case 'LeadAppointed':
      await tx.query(
        `INSERT INTO directory.forum_lead (organisation_id, forum, member_id, capacity, starts_on)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [data.organisationId, data.forum, data.memberId, data.capacity, data.from],
      );
      return;
    case 'LeadEnded':
      await tx.query(
        `UPDATE directory.forum_lead SET ended_on = $4
          WHERE organisation_id = $1 AND forum = $2 AND member_id = $3 AND ended_on IS NULL`,
        [data.organisationId, data.forum, data.memberId, data.endedOn],
      );
  }
}
