import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import {
  sharingEventTypes,
  type InformationReleased,
  type ReleaseRecalled,
  type SharingDecided,
  type SharingEvent,
} from '../domain/sharing.events.js';

const DECISION = table('sharing.decision', 'sharing_id');

/** Every sharing decision with who took it, when the recipients got it, and when they were asked to use it no more. */
export class SharingDecisionsProjection extends Projection {
  readonly name = 'sharing-decisions-v2';
  readonly tables = [DECISION];
  readonly types = Object.keys(sharingEventTypes);

  project(event: RecordedEvent<SharingEvent>, rows: Rows): void {
    switch (event.type) {
      case 'SharingDecided':
        return putDecision(event, rows);
      case 'InformationReleased':
        return noteRelease(event, rows);
      case 'ReleaseRecalled':
        return noteRecall(event, rows);
      default: // told or acknowledged: the decision is what it was, its revision is not
        return rows.set(DECISION, { sharing_id: event.data.sharingId }, { revision: event.revision });
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

function noteRecall({ data, revision }: RecordedEvent<ReleaseRecalled>, rows: Rows): void {
  const recalled = { recalled_on: data.recalledOn, recall_reason: data.reason, revision };
  rows.set(DECISION, { sharing_id: data.sharingId }, recalled);
}
