import type { RecordedEvent } from '#event-store';
import { londonDate, referenceOf, type DataOf } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import { personEventTypes, type PersonEvent } from '../domain/person.events.js';
import { fullName } from '../domain/person.policies.js';
import { plainName } from '../domain/plain-name.js';

const PERSON = table('case_file.person', 'person_id');
const NAME = table('case_file.person_name', 'person_id', 'revision', 'ordinal');
const NEED = table('case_file.need', 'person_id', 'need', 'recorded_at');
const STAY = table('case_file.accommodation', 'accommodation_id');

/** Persons referred with their names, needs and stays, past and present. */
export class PersonRecordProjection extends Projection {
  readonly name = 'case-file-persons-v3';
  readonly tables = [PERSON, NAME, NEED, STAY];
  readonly types = Object.keys(personEventTypes);

  project(event: RecordedEvent<PersonEvent>, rows: Rows): void {
    const { data, revision } = event;
    if (event.type === 'PersonRegistered') return putPerson(event, rows);
    write(event, rows);
    rows.set(PERSON, { person_id: data.personId }, { revision });
  }
}

type Registered = Extract<PersonEvent, { type: 'PersonRegistered' }>;
type Corrected = Extract<PersonEvent, { type: 'PersonDetailsCorrected' }>;

function write(event: RecordedEvent<Exclude<PersonEvent, Registered>>, rows: Rows): void {
  const { type, data, recordedAt } = event;
  switch (type) {
    case 'PersonDetailsCorrected':
      return correctDetails(event, rows);
    case 'AliasAdded':
      return putName(data.alias, 1, event, rows);
    case 'NeedRecorded':
      return rows.put(NEED, {
        person_id: data.personId,
        need: data.need,
        recorded_at: recordedAt,
        source: data.source,
        since: data.since ?? null,
        note: data.note ?? null,
      });
    case 'NeedEnded': {
      const current = { person_id: data.personId, need: data.need, ended_on: null, mistake_reason: null };
      return rows.setWhere(NEED, current, { ended_on: data.endedOn });
    }
    case 'NeedCorrected': {
      const current = { person_id: data.personId, need: data.need, ended_on: null, mistake_reason: null };
      return rows.setWhere(NEED, current, { mistake_reason: data.reason, mistake_marked_at: recordedAt });
    }
    case 'AccommodationCorrected': {
      const mistake = { mistake_reason: data.reason, mistake_marked_at: recordedAt };
      return rows.set(STAY, { accommodation_id: data.accommodationId }, mistake);
    }
    case 'AccommodationStarted':
      return putStay(data, rows);
    case 'AccommodationEnded':
      return rows.set(STAY, { accommodation_id: data.accommodationId }, { ended_on: data.endedOn });
    default: // merges have a table of their own: nothing here knows of them
  }
}

function putPerson(event: RecordedEvent<Registered>, rows: Rows): void {
  const { data, recordedAt, revision } = event;
  rows.put(PERSON, {
    person_id: data.personId,
    reference: referenceOf('P', data.personId),
    registered_by: data.registeredBy,
    registered_on: londonDate(recordedAt),
    given_name: data.givenName,
    family_name: data.familyName,
    date_of_birth: data.dateOfBirth ?? null,
    language: data.language ?? null,
    interpreter_needed: data.interpreterNeeded,
    revision,
  });
  const names = [fullName(data), ...data.aliases];
  for (const [ordinal, name] of names.entries()) putName(name, ordinal, event, rows);
}

/** The name keeps its place, before every alias: it is that of the event that began the stream. Searches find the person by what it is now. */
function correctDetails({ data, recordedAt }: RecordedEvent<Corrected>, rows: Rows): void {
  const person = { person_id: data.personId };
  const name = fullName(data);
  rows.set(PERSON, person, {
    given_name: data.givenName,
    family_name: data.familyName,
    date_of_birth: data.dateOfBirth ?? null,
    language: data.language ?? null,
    interpreter_needed: data.interpreterNeeded,
    corrected: data.corrected,
    corrected_at: recordedAt,
    correction_reason: data.reason,
    correction_source: data.source,
  });
  rows.set(NAME, { ...person, revision: 0, ordinal: 0 }, { name, plain: plainName(name) });
}

/** `ordinal` counts within the event, from 0 for the name and from 1 for aliases. */
function putName(name: string, ordinal: number, { data, revision }: RecordedEvent<PersonEvent>, rows: Rows): void {
  rows.put(NAME, { person_id: data.personId, revision, ordinal, name, plain: plainName(name) });
}

function putStay(data: DataOf<PersonEvent, 'AccommodationStarted'>, rows: Rows): void {
  rows.put(STAY, {
    accommodation_id: data.accommodationId,
    person_id: data.personId,
    type: data.type,
    tenure: data.tenure,
    since: data.since,
    expected_stay_weeks: data.expectedStayWeeks ?? null,
    organisation_id: data.organisationId ?? null,
  });
}
