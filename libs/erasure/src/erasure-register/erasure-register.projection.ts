import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { isGranted } from '../domain/erasure.codes.js';
import { erasureEventTypes, type ErasureEvent } from '../domain/erasure.events.js';
import { newSubject, SUBJECT_EVENTS, type SubjectEvent } from './subject-rows.js';

const PERSON = table('erasure.person', 'person_id');
const REQUEST = table('erasure.request', 'erasure_id');
const HOLD = table('erasure.hold', 'hold_id');

/**
 * Every request for erasure as it stands, every legal hold, and the references of persons referred, survivors and members,
 * by which they are found.
 */
export class ErasureRegisterProjection extends Projection {
  readonly name = 'erasure-register-v3';
  readonly tables = [PERSON, REQUEST, HOLD];
  readonly types = [...SUBJECT_EVENTS, ...Object.keys(erasureEventTypes)];

  project(event: RecordedEvent<ErasureEvent | SubjectEvent>, rows: Rows): void {
    if (isAboutSubject(event)) return writeSubject(event, rows);
    write(event, rows);
    rows.set(PERSON, { person_id: event.data.personId }, { revision: event.revision });
  }
}

const isAboutSubject = (
  event: RecordedEvent<ErasureEvent | SubjectEvent>,
): event is Extract<typeof event, RecordedEvent<SubjectEvent>> => SUBJECT_EVENTS.includes(event.type);

function writeSubject(event: RecordedEvent<SubjectEvent>, rows: Rows): void {
  const subject = newSubject(event);
  if (subject) return rows.put(PERSON, subject);
  if (event.type === 'MemberDisabled' || event.type === 'MemberEnabled')
    rows.set(PERSON, { person_id: event.data.memberId }, { is_working: event.type === 'MemberEnabled' });
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
      return rows.set(HOLD, { hold_id: data.holdId }, { lifted_on: data.liftedOn, lift_reason: data.reason ?? null });
  }
}
