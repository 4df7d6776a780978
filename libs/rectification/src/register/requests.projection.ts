import type { RecordedEvent } from '#event-store';
import { referenceOf } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import type { RectificationEvent } from '../domain/rectification.events.js';

const PERSON = table('rectification.person', 'person_id');
const REQUEST = table('rectification.request', 'rectification_id');

type Registered = { readonly type: 'PersonRegistered'; readonly data: { readonly personId: string } };
type Read = Registered | Extract<RectificationEvent, { type: 'RectificationRequested' | 'RectificationAnswered' }>;

/** Every request to have something put right with its clock, and the references of persons by which they are found. */
export class RectificationRequestsProjection extends Projection {
  readonly name = 'rectification-requests-v1';
  readonly tables = [PERSON, REQUEST];
  readonly types = ['PersonRegistered', 'RectificationRequested', 'RectificationAnswered'];

  project({ type, data, position }: RecordedEvent<Read>, rows: Rows): void {
    switch (type) {
      case 'PersonRegistered':
        return rows.put(PERSON, { person_id: data.personId, reference: referenceOf('P', data.personId) });
      case 'RectificationRequested': {
        const { rectificationId: rectification_id, personId: person_id, receivedOn: received_on, dueOn: due_on } = data;
        return rows.put(REQUEST, { rectification_id, position, person_id, received_on, due_on, answered_on: null });
      }
      case 'RectificationAnswered':
        return rows.set(REQUEST, { rectification_id: data.rectificationId }, { answered_on: data.answeredOn });
    }
  }
}
