import type { RecordedEvent } from '#event-store';
import { londonDate, referenceOf, type DataOf } from '#kernel';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { personEventTypes, type PersonEvent } from '../domain/person.events.js';

/** Persons referred with their names, needs and stays, past and present. */
export class PersonRecordProjection extends AppliedProjection {
  readonly name = 'case-file-persons-v1';
  readonly tables = ['case_file.person', 'case_file.person_name', 'case_file.need', 'case_file.accommodation'];
  readonly types = Object.keys(personEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const fact = event as RecordedEvent<PersonEvent>;
    await write(fact, tx);
    await tx.query('UPDATE case_file.person SET revision = $2 WHERE person_id = $1', [
      fact.data.personId,
      fact.revision.toString(),
    ]);
  }
}

async function write({ type, data, recordedAt }: RecordedEvent<PersonEvent>, tx: EntityManager): Promise<void> {
  switch (type) {
    case 'PersonRegistered':
      return insertPerson(data, recordedAt, tx);
    case 'AliasAdded':
      await tx.query(
        `INSERT INTO case_file.person_name (person_id, ordinal, name, plain)
         SELECT $1, max(ordinal) + 1, $2, lower(unaccent($2)) FROM case_file.person_name
          WHERE person_id = $1 HAVING bool_and(name <> $2)`,
        [data.personId, data.alias],
      );
      return;
    case 'NeedRecorded':
      await tx.query(
        `INSERT INTO case_file.need (person_id, need, recorded_at, source, since, note)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [data.personId, data.need, recordedAt, data.source, data.since ?? null, data.note ?? null],
      );
      return;
    case 'NeedEnded':
      await tx.query(
        'UPDATE case_file.need SET ended_on = $3 WHERE person_id = $1 AND need = $2 AND ended_on IS NULL',
        [data.personId, data.need, data.endedOn],
      );
      return;
    case 'AccommodationStarted':
      return insertStay(data, tx);
    case 'AccommodationEnded':
      await tx.query('UPDATE case_file.accommodation SET ended_on = $2 WHERE accommodation_id = $1', [
        data.accommodationId,
        data.endedOn,
      ]);
  }
}

async function insertPerson(
  data: DataOf<PersonEvent, 'PersonRegistered'>,
  recordedAt: Date,
  tx: EntityManager,
): Promise<void> {
  const { personId, registeredBy, givenName, familyName, dateOfBirth, language, interpreterNeeded } = data;
  await tx.query(
    `INSERT INTO case_file.person (person_id, reference, registered_by, registered_on, given_name, family_name,
       date_of_birth, language, interpreter_needed, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0) ON CONFLICT DO NOTHING`,
    [
      personId,
      referenceOf('P', personId),
      registeredBy,
      londonDate(recordedAt),
      givenName,
      familyName,
      dateOfBirth ?? null,
      language ?? null,
      interpreterNeeded,
    ],
  );
  for (const [ordinal, name] of [`${givenName} ${familyName}`, ...data.aliases].entries())
    await tx.query(
      `INSERT INTO case_file.person_name (person_id, ordinal, name, plain)
       VALUES ($1, $2, $3, lower(unaccent($3))) ON CONFLICT DO NOTHING`,
      [personId, ordinal, name],
    );
}

async function insertStay(data: DataOf<PersonEvent, 'AccommodationStarted'>, tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO case_file.accommodation (accommodation_id, person_id, type, tenure, since, expected_stay_weeks,
       organisation_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      data.accommodationId,
      data.personId,
      data.type,
      data.tenure,
      data.since,
      data.expectedStayWeeks ?? null,
      data.organisationId ?? null,
    ],
  );
}
