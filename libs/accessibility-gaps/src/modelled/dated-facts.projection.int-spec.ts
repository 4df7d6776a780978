import { aCase, aPerson } from '#case-file/testing';
import { ERASED_DATE, ERASED_TEXT, type Need } from '#kernel';
import { projectionSpec, recorded } from '#projections/testing';
import { aReferral } from '#referrals/testing';
import { gapsMigrations } from '../migrations/index.js';
import { DatedFactsProjection } from './dated-facts.projection.js';

const spec = projectionSpec(new DatedFactsProjection(), gapsMigrations);
const told = (event: { type: string; data: object }) =>
  recorded(event, { stream: 'Person-1', recordedAt: new Date('2025-06-03T23:30:00Z') });
const facts = async (...events: { type: string; data: object }[]) =>
  (await spec.given<{ fact: object }>(...events.map(told))).map(({ fact }) => fact);

describe('What is on record of what people need and services ask', () => {
  it('is a row for each event in its place, with the day in London on which it was recorded', async () => {
    const rows = await spec.given(told(aPerson.need({ need: 'DEBT' })), told(aReferral.declined()));
    expect(rows).toMatchObject([
      { position: '0', recorded_on: new Date('2025-06-04'), fact: { kind: 'NEED', need: 'DEBT' } },
      { position: '1', fact: { kind: 'DEMAND', moment: 'UNMET', isTakenOn: false } },
    ]);
  });

  it('holds what services ask for, and nothing else of a person', async () => {
    const [person, opened] = await facts(aPerson.registered(), aCase.opened());
    expect(Object.keys(person ?? {})).not.toContain('familyName');
    expect(opened).toMatchObject({ kind: 'CASE' });
  });

  it('holds what was put right beside what was wrong, so that a day that has passed stays as it was', async () => {
    expect(await facts(aPerson.registered(), aPerson.detailsCorrected({ interpreterNeeded: true }))).toEqual([
      { kind: 'PERSON', dateOfBirth: '1987-06-21', language: 'ENGLISH', interpreterNeeded: false },
      { kind: 'PERSON', dateOfBirth: '1978-06-21', language: 'ENGLISH', interpreterNeeded: true },
    ]);
  });

  it('keeps that there was something where it was erased, and not what', async () => {
    const need = ERASED_TEXT as Need;
    const stay = { ...aPerson.stay().data, type: ERASED_TEXT, since: ERASED_DATE };
    expect(await facts(aPerson.need({ need }), { type: 'AccommodationStarted', data: stay })).toEqual([
      { kind: 'ERASED' },
      { kind: 'ERASED' },
    ]);
  });

  it('leaves out names and summaries of services', async () => {
    const data = { serviceId: '5e000000-0000-4000-8000-000000000001', areas: ['Wexcombe'], delivery: 'GROUP' };
    await spec.given(told({ type: 'ServicePublished', data: { ...data, name: 'Steps', summary: 'Work' } }));
    expect(await spec.rows('gaps.offer_fact')).toEqual([{ position: '0', type: 'ServicePublished', data }]);
  });
});
