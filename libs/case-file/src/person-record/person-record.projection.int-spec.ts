import { projectionSpec, recorded } from '#projections/testing';
import type { PersonEvent } from '../domain/person.events.js';
import { aPerson, HOLDER_ID, PERSON_ID, STAY_ID } from '../domain/person.examples.js';
import { personStream } from '../domain/person.stream.js';
import { caseFileMigrations } from '../migrations/index.js';
import { PersonRecordProjection } from './person-record.projection.js';

const spec = projectionSpec(new PersonRecordProjection(), caseFileMigrations);
const happened = (...events: PersonEvent[]) =>
  spec.given(...events.map((event) => recorded(event, { stream: personStream(event.data.personId) })));
const namesOnRecord = async () =>
  (await spec.rows<{ name: string; plain: string }>('case_file.person_name')).map(({ name, plain }) => [name, plain]);

describe('The record of a person', () => {
  it('holds who they are, with a reference that says nothing', async () => {
    expect(await happened(aPerson.registered())).toMatchObject([
      {
        person_id: PERSON_ID,
        reference: expect.stringMatching(/^P-\w{4}-\w{4}$/),
        registered_by: HOLDER_ID,
        given_name: 'Jasper',
        family_name: 'Thistlewick',
        language: 'ENGLISH',
        interpreter_needed: false,
        revision: '0',
      },
    ]);
  });

  it('leaves empty what nobody knows', async () => {
    const { personId, registeredBy, givenName, familyName, aliases, interpreterNeeded } = aPerson.registered().data;
    const known = { personId, registeredBy, givenName, familyName, aliases, interpreterNeeded };
    expect(await happened({ type: 'PersonRegistered', data: known })).toMatchObject([
      { date_of_birth: null, language: null },
    ]);
  });

  it('compares names without capitals and accents, aliases included', async () => {
    await happened(
      aPerson.registered({ givenName: 'Zoë', familyName: 'Ólafsdóttir', aliases: ['Zo'] }),
      aPerson.aliasAdded({ alias: 'Łucja' }),
    );
    expect(await namesOnRecord()).toEqual([
      ['Zoë Ólafsdóttir', 'zoe olafsdottir'],
      ['Zo', 'zo'],
      ['Łucja', 'lucja'],
    ]);
  });

  it('has the names in the order in which they became known, the name itself first', async () => {
    await happened(
      aPerson.registered({ aliases: ['Zed', 'Abe'] }),
      aPerson.need(),
      aPerson.aliasAdded({ alias: 'Mo' }),
    );
    expect((await namesOnRecord()).map(([name]) => name)).toEqual(['Jasper Thistlewick', 'Zed', 'Abe', 'Mo']);
  });

  it('has who they are as it was put right, in the place of what was wrong, and keeps the other names', async () => {
    const { dateOfBirth: _, language: __, ...right } = aPerson.detailsCorrected({ interpreterNeeded: true }).data;
    const rows = await happened(
      aPerson.registered({ aliases: ['JT'] }),
      aPerson.aliasAdded(),
      { type: 'PersonDetailsCorrected', data: right },
      aPerson.aliasAdded({ alias: 'Jasper Thistlewick' }),
    );
    expect(rows).toMatchObject([
      {
        ...{ given_name: 'Jasper', family_name: 'Thistlewyck', date_of_birth: null, language: null },
        ...{ interpreter_needed: true, corrected: ['NAME', 'DATE_OF_BIRTH'], corrected_at: expect.any(Date) },
        ...{ correction_reason: 'FACT_WRONG', correction_source: 'PERSON', revision: '3' },
      },
    ]);
    expect(await namesOnRecord()).toEqual([
      ['Jasper Thistlewyck', 'jasper thistlewyck'],
      ['JT', 'jt'],
      ['Jay Thistle', 'jay thistle'],
      ['Jasper Thistlewick', 'jasper thistlewick'],
    ]);
  });

  it('keeps a need that ended beside one that began again', async () => {
    await spec.given(
      recorded(aPerson.registered(), { stream: 'Person-1' }),
      recorded(aPerson.need({ note: 'Moved on twice this winter' }), { stream: 'Person-1' }),
      recorded(aPerson.needEnded(), { stream: 'Person-1' }),
      recorded(aPerson.need(), { stream: 'Person-1', occurredAt: new Date('2026-03-04T09:00:00.000Z') }),
    );
    const needs = await spec.rows<{ ended_on: Date | null; note: string | null }>('case_file.need');
    expect(needs.map(({ ended_on, note }) => [ended_on !== null, note])).toEqual([
      [true, 'Moved on twice this winter'],
      [false, null],
    ]);
  });

  it('knows where the person stays and until when', async () => {
    await happened(aPerson.registered(), aPerson.stay(), aPerson.stayEnded());
    expect(await spec.rows('case_file.accommodation')).toMatchObject([
      {
        accommodation_id: STAY_ID,
        type: 'HOSTEL_COMPLEX_NEEDS',
        tenure: 'LICENCE',
        expected_stay_weeks: 16,
        organisation_id: HOLDER_ID,
        ended_on: expect.any(Date),
      },
    ]);
  });

  it('counts its revision on with every event', async () => {
    const rows = await happened(aPerson.registered(), aPerson.aliasAdded(), aPerson.need(), aPerson.stay());
    expect(rows).toMatchObject([{ revision: '3' }]);
  });

  it('marks a need that was a mistake and keeps it, beside the same need recorded anew and ended', async () => {
    const again = aPerson.need({ source: 'PERSON' });
    const stream = personStream(PERSON_ID);
    const later = new Date('2026-03-02T13:00:00.000Z');
    await spec.given(
      ...[aPerson.registered(), aPerson.need(), aPerson.needCorrected()].map((event) => recorded(event, { stream })),
      ...[again, aPerson.needEnded()].map((event) => recorded(event, { stream, recordedAt: later })),
    );
    const rows = await spec.rows('case_file.need');
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(
      expect.objectContaining({ source: 'STAFF_OBSERVED', mistake_reason: 'FACT_WRONG', ended_on: null }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ source: 'PERSON', mistake_reason: null }));
  });

  it('marks a stay that was a mistake and keeps it', async () => {
    await happened(aPerson.registered(), aPerson.stay(), aPerson.stayCorrected());
    expect(await spec.rows('case_file.accommodation')).toMatchObject([
      { accommodation_id: STAY_ID, mistake_reason: 'FACT_WRONG', mistake_marked_at: expect.any(Date) },
    ]);
  });
});
