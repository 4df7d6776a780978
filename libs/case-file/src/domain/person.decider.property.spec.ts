import { addDays, fold, RuleBroken, type IsoDate } from '#kernel';
import fc from 'fast-check';
import { personDecider, type PersonCommand } from './person.decider.js';
import type { PersonEvent } from './person.events.js';
import { aPerson } from './person.examples.js';

const FIRST_DAY = '2025-01-01';
const TODAY = addDays(FIRST_DAY, 60);
const RECORDED = { NAME: FIRST_DAY, DATE_OF_BIRTH: FIRST_DAY, LANGUAGE: FIRST_DAY, INTERPRETER: FIRST_DAY };
const day = fc.integer({ min: -5, max: 65 }).map((offset) => addDays(FIRST_DAY, offset));
const id = fc.constantFrom('stay-1', 'stay-2', 'stay-3', 'stay-4');

const command = fc.oneof(
  fc.record({ id, since: day }).map(({ id: accommodationId, since }): PersonCommand => {
    const stay = { accommodationId, type: 'NIGHT_SHELTER', tenure: 'NONE', since } as const;
    return { type: 'StartAccommodation', stay, today: TODAY };
  }),
  fc.record({ id, endedOn: day }).map(({ id: accommodationId, endedOn }): PersonCommand => {
    return { type: 'EndAccommodation', accommodationId, endedOn, today: TODAY };
  }),
  fc.record({ need: fc.constantFrom('DEBT', 'LITERACY'), since: day }).map(({ need, since }): PersonCommand => {
    return { type: 'RecordNeed', need: { need, source: 'PERSON', since }, today: TODAY };
  }),
  fc.record({ need: fc.constantFrom('DEBT', 'LITERACY'), endedOn: day }).map(({ need, endedOn }): PersonCommand => {
    return { type: 'EndNeed', need, endedOn, today: TODAY };
  }),
  fc
    .record({
      familyName: fc.constantFrom('Thistlewick', 'Thistlewyck', 'Thistle'),
      dateOfBirth: fc.option(fc.oneof(fc.constant('1987-06-21'), day), { nil: undefined }),
      keepFormerName: fc.boolean(),
    })
    .map(({ familyName, dateOfBirth, keepFormerName }): PersonCommand => {
      const details = {
        givenName: 'Jasper',
        familyName,
        interpreterNeeded: false,
        ...(dateOfBirth && { dateOfBirth }),
      };
      const said = { reason: 'FACT_WRONG', source: 'STAFF', recordedOn: RECORDED, today: TODAY } as const;
      return { type: 'CorrectDetails', details, keepFormerName, ...said };
    }),
);

/** The history of a person to whom all of this was tried: what a rule refused did not happen. */
function history(commands: readonly PersonCommand[]): PersonEvent[] {
  const events: PersonEvent[] = [aPerson.registered()];
  for (const tried of commands) {
    try {
      events.push(...personDecider.decide(tried, fold(personDecider, events)));
    } catch (broken) {
      if (!(broken instanceof RuleBroken)) throw broken;
    }
  }
  return events;
}

const whatever = fc.array(command, { maxLength: 25 }).map(history);
const END_OF_TIME: IsoDate = '9999-12-31';

const RUNS = { numRuns: 500, seed: 20250303 };

describe('Whatever is tried with a person', () => {
  it('they never stay at two places on one night, and no stay ends before it began', () =>
    fc.assert(
      fc.property(whatever, (events) => {
        const state = fold(personDecider, events);
        const stays = state.status === 'registered' ? [...state.stays] : [];
        stays.sort((one, other) => one.since.localeCompare(other.since));
        for (const [index, { since, endedOn = END_OF_TIME }] of stays.entries()) {
          expect(since <= endedOn).toBe(true);
          expect(endedOn <= (stays[index + 1]?.since ?? END_OF_TIME)).toBe(true);
        }
      }),
      RUNS,
    ));

  it('no need is on record twice at a time', () =>
    fc.assert(
      fc.property(whatever, (events) => {
        const state = fold(personDecider, events);
        const needs = state.status === 'registered' ? state.needs.map(({ need }) => need) : [];
        expect(new Set(needs).size).toBe(needs.length);
      }),
      RUNS,
    ));

  it('they were born before every need and stay that is on record, and no name of theirs is an alias twice', () =>
    fc.assert(
      fc.property(whatever, (events) => {
        const state = fold(personDecider, events);
        if (state.status !== 'registered') throw new Error('nobody was registered');
        const { details, aliases, needs, stays } = state;
        const begun = [...needs, ...stays].flatMap(({ since }) => since ?? []);
        expect(begun.filter((since) => since < (details.dateOfBirth ?? ''))).toEqual([]);
        expect(new Set(aliases).size).toBe(aliases.length);
      }),
      RUNS,
    ));

  it('every time that details are put right, something differs from what stood there', () =>
    fc.assert(
      fc.property(whatever, (events) => {
        events.forEach((event, n) => {
          if (event.type !== 'PersonDetailsCorrected') return;
          const known = (upTo: number) => {
            const state = fold(personDecider, events.slice(0, upTo));
            return state.status === 'registered' ? state.details : undefined;
          };
          expect(known(n + 1)).not.toEqual(known(n));
          expect(event.data.corrected.length).toBeGreaterThan(0);
        });
      }),
      RUNS,
    ));

  it('nothing begins or ends on a day to come', () =>
    fc.assert(
      fc.property(whatever, (events) => {
        const days = events.flatMap(({ data }) => Object.values(data)).filter((value) => /^2025-/.test(String(value)));
        expect(days.every((value) => String(value) <= TODAY)).toBe(true);
      }),
      RUNS,
    ));
});
