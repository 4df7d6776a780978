import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import {
  sharingEventTypes,
  type InformationReleased,
  type SharingDecided,
  type SharingEvent,
} from '../domain/sharing.events.js';

const DECISION = table('sharing.decision', 'sharing_id');

/** Every sharing decision with who took it, and when the recipients got it. */
export class SharingDecisionsProjection extends Projection {
  readonly name = 'sharing-decisions-v1';
  readonly tables = [DECISION];
  readonly types = Object.keys(sharingEventTypes);

  project(event: RecordedEvent<SharingEvent>, rows: Rows): void {
    switch (event.type) {
      case 'SharingDecided':
        return putDecision(event, rows);
      case 'InformationReleased':
        return noteRelease(event, rows);
    }
  }
}

function putDecision({ data, position, revision, meta }: RecordedEvent<SharingDecided>, rows: Rows): void {
  rows.put(DECISION, {
    sharing_id: data.sharingId,
    position,
    revision,
    case_id: data.caseId,
    person_id: data.personId,
    decision: data.decision,
    purpose: data.purpose,
    decided_on: data.decidedOn,
    sharer_organisation_id: data.sharerOrganisationId,
    recipient_organisation_ids: data.recipientOrganisationIds,
    decided_by: meta.actor.memberId,
    decided_in_role: meta.actor.role,
    record: data,
  });
}

function noteRelease({ data, revision }: RecordedEvent<InformationReleased>, rows: Rows): void {
  rows.set(
    DECISION,
    { sharing_id: data.sharingId },
    { released_on: data.releasedOn, release_method: data.method, revision },
  );
}
