import type { PersonRegistered } from '#case-file';
import type { RecordedEvent } from '#event-store';
import { referenceOf } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import { isGranted } from '../domain/erasure.codes.js';
import { erasureEventTypes, type ErasureEvent } from '../domain/erasure.events.js';

const PERSON = table('erasure.person', 'person_id');
const REQUEST = table('erasure.request', 'erasure_id');
const HOLD = table('erasure.hold', 'hold_id');

/** Every request for erasure as it stands, every legal hold, and the references of persons, by which they are found. */
export class ErasureRegisterProjection extends Projection {
  readonly name = 'erasure-register-v1';
  readonly tables = [PERSON, REQUEST, HOLD];
  readonly types = ['PersonRegistered', ...Object.keys(erasureEventTypes)];

  project(event: RecordedEvent<ErasureEvent | PersonRegistered>, rows: Rows): void {
    const { personId } = event.data;
    if (event.type === 'PersonRegistered')
      return rows.put(PERSON, { person_id: personId, reference: referenceOf('P', personId), revision: null });
    write(event, rows);
    rows.set(PERSON, { person_id: personId }, { revision: event.revision });
  }
}

function write({ type, data, position, recordedAt }: RecordedEvent<ErasureEvent>, rows: Rows): void {
  switch (type) {
    case 'ErasureRequested':
      return rows.put(REQUEST, {
        erasure_id: data.erasureId,
        position,
        person_id: data.personId,
        status: 'requested',
        source: data.source,
        records: data.records,
        requested_on: data.requestedOn,
        requested_by: data.requestedBy,
        due_on: data.dueOn,
      });
    case 'ErasureDecided': {
      const { items, decidedOn: decided_on, decidedBy: decided_by } = data;
      const status = items.some(({ ground }) => isGranted(ground)) ? 'decided' : 'refused';
      return rows.set(REQUEST, { erasure_id: data.erasureId }, { status, items, decided_on, decided_by });
    }
    case 'ErasureConfirmed': {
      const { confirmedOn: confirmed_on, confirmedBy: confirmed_by } = data;
      return rows.set(REQUEST, { erasure_id: data.erasureId }, { status: 'confirmed', confirmed_on, confirmed_by });
    }
    case 'SubjectKeyShredded': {
      const shredded = { status: 'shredded', shredded_on: data.shreddedOn, shredded_at: recordedAt };
      return rows.set(REQUEST, { erasure_id: data.erasureId }, shredded);
    }
    case 'ErasureCompleted':
      return rows.set(REQUEST, { erasure_id: data.erasureId }, { status: 'completed', completed_on: data.completedOn });
    case 'LegalHoldPlaced':
      return rows.put(HOLD, {
        hold_id: data.holdId,
        person_id: data.personId,
        reason: data.reason,
        placed_on: data.placedOn,
        placed_by: data.placedBy,
      });
    case 'LegalHoldLifted':
      return rows.set(HOLD, { hold_id: data.holdId }, { lifted_on: data.liftedOn });
  }
}
