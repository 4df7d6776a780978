import type { RecordedEvent } from '#event-store';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import {
  sharingEventTypes,
  type InformationReleased,
  type SharingDecided,
  type SharingEvent,
} from '../domain/sharing.events.js';

/** Every sharing decision with who took it, and when the recipients got it. */
export class SharingDecisionsProjection extends AppliedProjection {
  readonly name = 'sharing-decisions-v1';
  readonly tables = ['sharing.decision'];
  readonly types = Object.keys(sharingEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const fact = event as RecordedEvent<SharingEvent>;
    switch (fact.type) {
      case 'SharingDecided':
        return insertDecision(fact, tx);
      case 'InformationReleased':
        return noteRelease(fact, tx);
    }
  }
}

async function insertDecision(event: RecordedEvent<SharingDecided>, tx: EntityManager): Promise<void> {
  const { data, position, revision, meta } = event;
  await tx.query(
    `INSERT INTO sharing.decision (sharing_id, position, revision, case_id, person_id, decision, purpose, decided_on,
       sharer_organisation_id, recipient_organisation_ids, decided_by, decided_in_role, record)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
    [
      data.sharingId,
      position.toString(),
      revision.toString(),
      data.caseId,
      data.personId,
      data.decision,
      data.purpose,
      data.decidedOn,
      data.sharerOrganisationId,
      data.recipientOrganisationIds,
      meta.actor.memberId,
      meta.actor.role,
      JSON.stringify(data),
    ],
  );
}

async function noteRelease({ data, revision }: RecordedEvent<InformationReleased>, tx: EntityManager): Promise<void> {
  await tx.query(
    'UPDATE sharing.decision SET released_on = $2, release_method = $3, revision = $4 WHERE sharing_id = $1',
    [data.sharingId, data.releasedOn, data.method, revision.toString()],
  );
}
