import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { subjectAccessEventTypes, type SubjectAccessEvent } from '../domain/subject-access.events.js';

const REQUEST = table('subject_access.request', 'request_id');

/** Every request for access as it stands: its clock and how far it is. What was decided on items stays in its stream. */
export class RequestsProjection extends Projection {
  readonly name = 'subject-access-requests-v1';
  readonly tables = [REQUEST];
  readonly types = Object.keys(subjectAccessEventTypes);

  project({ type, data, position }: RecordedEvent<SubjectAccessEvent>, rows: Rows): void {
    const key = { request_id: data.requestId };
    switch (type) {
      case 'SubjectAccessRequested': {
        const { personId: person_id, receivedOn: received_on, dueOn: due_on } = data;
        return rows.put(REQUEST, { ...key, position, person_id, status: 'open', received_on, due_on, asked_on: null });
      }
      case 'ClarificationAsked':
        return rows.set(REQUEST, key, { asked_on: data.askedOn });
      case 'ClarificationReceived':
        return rows.set(REQUEST, key, { asked_on: null, due_on: data.dueOn });
      case 'DeadlineExtended':
        return rows.set(REQUEST, key, { due_on: data.dueOn });
      case 'BundleApproved':
        return rows.set(REQUEST, key, { status: 'approved' });
      case 'BundleReleased':
        return rows.set(REQUEST, key, { status: 'released' });
      case 'SubjectAccessRefused':
        return rows.set(REQUEST, key, { status: 'refused' });
      case 'BundleCollected':
      case 'ItemDecided':
        return;
    }
  }
}
