import { ActionCatalogue, NotFound, Permissions, type SignedIn } from '#access';
import { OpenStandings, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, newId, RevisionConflict, type RecordedEvent } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { directoryMigrations, DirectoryReader } from '#directory';
import { RuleBroken, SetClock } from '#kernel';
import { AddAlias, AddAliasHandler } from './add-alias/add-alias.command.js';
import { CaseChanges } from './case-changes.js';
import { caseFileActions } from './case-file.actions.js';
import { caseResource } from './case-resource.reader.js';
import {
  CorrectAccommodation,
  CorrectAccommodationHandler,
} from './correct-accommodation/correct-accommodation.command.js';
import { CorrectNeed, CorrectNeedHandler } from './correct-need/correct-need.command.js';
import {
  CorrectPersonDetails,
  CorrectPersonDetailsHandler,
} from './correct-person-details/correct-person-details.command.js';
import { CorrectEntry, CorrectEntryHandler } from './correct-entry/correct-entry.command.js';
import { caseEventTypes } from './domain/case.events.js';
import type { SafetyAnswer } from './domain/case.codes.js';
import { aCase } from './domain/case.examples.js';
import { caseStream } from './domain/case.stream.js';
import { personEventTypes } from './domain/person.events.js';
import { HOLDER_ID } from './domain/person.examples.js';
import { personStream } from './domain/person.stream.js';
import { EndAccommodation, EndAccommodationHandler } from './end-accommodation/end-accommodation.command.js';
import { EndNeed, EndNeedHandler } from './end-need/end-need.command.js';
import { OpenCase, OpenCaseHandler } from './open-case/open-case.command.js';
import { HeldCases } from './open-case/held-case.query.js';
import {
  ReattributeDisclosure,
  ReattributeDisclosureHandler,
} from './reattribute-disclosure/reattribute-disclosure.command.js';
import { RecordDisclosure, RecordDisclosureHandler } from './record-disclosure/record-disclosure.command.js';
import { RecordNeed, RecordNeedHandler } from './record-need/record-need.command.js';
import {
  RecordRiskAssessment,
  RecordRiskAssessmentHandler,
} from './record-risk-assessment/record-risk-assessment.command.js';
import { RegisterPerson, RegisterPersonHandler } from './register-person/register-person.command.js';
import { caseFileMigrations } from './migrations/index.js';
import { fillCaseFile } from './testing/fill-case-file.js';
import { StartAccommodation, StartAccommodationHandler } from './start-accommodation/start-accommodation.command.js';

const command = (number: number) => `c0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const lead = someSignedIn({ organisationId: HOLDER_ID });
const worker = someSignedIn({ organisationId: HOLDER_ID, role: 'service-worker' });
const neighbour = someSignedIn();
const auditor = someSignedIn({ organisationId: HOLDER_ID, role: 'auditor' });
const [PERSON, CASE, OTHER_CASE] = [newId(command(1), 'person'), newId(command(2), 'case'), newId(command(4), 'case')];
const DISCLOSURE = newId(command(10), 'disclosure');
const happenedAt = new Date('2025-03-13T15:05:00.000Z');
const { status, abuseTypes, account, heardBy, grade } = aCase.disclosure().data;
const disclosure = { status, abuseTypes, account, heardBy, grade, happenedAt };
const person = { givenName: 'Jasper', familyName: 'Thistlewick', aliases: [], interpreterNeeded: false };

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase([...directoryMigrations, ...caseFileMigrations])));
afterAll(() => test.close());

const stays = (cases: CaseChanges) => new StartAccommodationHandler(cases, new DirectoryReader(test.database));

/** A case file in memory with two persons and a case about each. */
async function caseFile() {
  const types = new EventCatalogue().register({ ...personEventTypes, ...caseEventTypes });
  const clock = new SetClock(lead.now);
  const store = new MemoryEventStore(types, clock);
  const permissions = new Permissions(new ActionCatalogue().register(caseFileActions), new OpenStandings());
  const cases = new CaseChanges(store, permissions);
  const register = new RegisterPersonHandler(store, permissions);
  const open = new OpenCaseHandler(store, permissions, new HeldCases(test.database));
  const opening = { reason: 'DISCLOSURE', role: 'ALLEGED_PERPETRATOR' } as const;
  await register.execute(new RegisterPerson(person, command(1), lead));
  await open.execute(new OpenCase(PERSON, opening, command(2), lead));
  await register.execute(new RegisterPerson({ ...person, givenName: 'Alan' }, command(3), lead));
  await open.execute(new OpenCase(newId(command(3), 'person'), opening, command(4), lead));
  const eventsOf = async (stream: string) => {
    const found: RecordedEvent[] = [];
    for await (const event of store.readStream(stream)) found.push(event);
    return found;
  };
  const typesIn = async (stream: string) => (await eventsOf(stream)).map(({ type }) => type);
  const disclose = (signed: SignedIn = lead, seen?: bigint, id = 10) =>
    new RecordDisclosureHandler(cases).execute(new RecordDisclosure(CASE, disclosure, seen, command(id), signed));
  const move = (signed: SignedIn = lead, id = 11, toCaseId = OTHER_CASE, safety: SafetyAnswer = 'SAFE') =>
    new ReattributeDisclosureHandler(store, permissions, cases).execute(
      new ReattributeDisclosure(CASE, { disclosureId: DISCLOSURE, toCaseId, safety }, undefined, command(id), signed),
    );
  return { store, clock, cases, register, open, opening, eventsOf, typesIn, disclose, move };
}

describe('Registering a person and opening a case', () => {
  it('is done for the member’s own organisation', async () => {
    const { store, eventsOf } = await caseFile();
    const [registered] = await eventsOf(personStream(PERSON));
    expect(registered?.data).toMatchObject({ personId: PERSON, registeredBy: HOLDER_ID });
    expect(await caseResource(store, CASE)).toEqual({
      kind: 'case',
      id: CASE,
      caseIds: [CASE],
      relations: { holder: [HOLDER_ID] },
    });
    expect(await caseResource(store, PERSON)).toBeUndefined();
  });
  it('is refused to an auditor and, for a case, to another organisation', async () => {
    const { register, open, opening } = await caseFile();
    await expect(register.execute(new RegisterPerson(person, command(20), auditor))).rejects.toThrow(new NotFound());
    await expect(open.execute(new OpenCase(PERSON, opening, command(21), neighbour))).rejects.toThrow(new NotFound());
    await expect(open.execute(new OpenCase(CASE, opening, command(22), lead))).rejects.toThrow(new NotFound());
  });
});

describe('Recording in a case', () => {
  it('writes a disclosure at the time at which it happened', async () => {
    const { disclose, eventsOf } = await caseFile();
    await disclose();
    const recorded = (await eventsOf(caseStream(CASE))).at(-1);
    expect(recorded).toMatchObject({ type: 'DisclosureRecorded', occurredAt: happenedAt, recordedAt: lead.now });
    expect(recorded?.data).toMatchObject({ disclosureId: DISCLOSURE, caseId: CASE, personId: PERSON, account });
  });

  it('refuses a stay with a provider that is not in the directory', async () => {
    const { cases, typesIn } = await caseFile();
    const stay = { type: 'NIGHT_SHELTER', tenure: 'NONE', since: '2025-03-01', organisationId: CASE } as const;
    const started = stays(cases).execute(new StartAccommodation(CASE, stay, 0n, command(35), worker));
    await expect(started).rejects.toThrow(new RuleBroken('accommodation-provider-unknown'));
    expect(await typesIn(personStream(PERSON))).toEqual(['PersonRegistered']);
  });

  it('writes needs, stays and names to the person whom the case is about', async () => {
    const { cases, typesIn } = await caseFile();
    const need = { need: 'DEBT', source: 'PERSON' } as const;
    await new RecordNeedHandler(cases).execute(new RecordNeed(CASE, need, 0n, command(30), worker));
    const ended = { need: 'DEBT', endedOn: '2025-03-14' } as const;
    await new EndNeedHandler(cases).execute(new EndNeed(CASE, ended, 1n, command(31), worker));
    const stay = { type: 'NIGHT_SHELTER', tenure: 'NONE', since: '2025-03-01' } as const;
    await stays(cases).execute(new StartAccommodation(CASE, stay, 2n, command(32), worker));
    const left = { accommodationId: newId(command(32), 'accommodation'), endedOn: '2025-03-10' };
    await new EndAccommodationHandler(cases).execute(new EndAccommodation(CASE, left, 3n, command(33), worker));
    await new AddAliasHandler(cases).execute(new AddAlias(CASE, { alias: 'Jay' }, 4n, command(34), worker));
    expect(await typesIn(personStream(PERSON))).toEqual([
      'PersonRegistered',
      'NeedRecorded',
      'NeedEnded',
      'AccommodationStarted',
      'AccommodationEnded',
      'AliasAdded',
    ]);
  });

  it('writes the result of a risk assessment', async () => {
    const { cases, typesIn } = await caseFile();
    const { tool, toolVersion, score = 0, level, assessorRole, assessedOn } = aCase.assessed().data;
    const details = { tool, toolVersion, score, level, assessorRole, assessedOn };
    const handler = new RecordRiskAssessmentHandler(cases);
    await handler.execute(new RecordRiskAssessment(CASE, details, undefined, command(35), worker));
    expect(await typesIn(caseStream(CASE))).toEqual(['CaseOpened', 'PersonJoinedCase', 'RiskAssessed']);
  });

  it.each([
    ['another organisation', neighbour],
    ['an auditor', auditor],
  ])('is refused to %s, as if there were no such case', async (_, signed) => {
    const { cases, disclose } = await caseFile();
    await expect(disclose(signed)).rejects.toThrow(new NotFound());
    const named = new AddAliasHandler(cases).execute(new AddAlias(CASE, { alias: 'Jay' }, 0n, command(36), signed));
    await expect(named).rejects.toThrow(new NotFound());
    const nowhere = new AddAlias(PERSON, { alias: 'Jay' }, 0n, command(37), lead);
    await expect(new AddAliasHandler(cases).execute(nowhere)).rejects.toThrow(new NotFound());
  });

  it('is refused on what has changed meanwhile, and done once when it is sent twice', async () => {
    const { disclose, typesIn } = await caseFile();
    const first = await disclose(lead, 1n);
    expect(await disclose(lead, 1n)).toEqual({ ...first, duplicate: true });
    await expect(disclose(lead, 1n, 12)).rejects.toBeInstanceOf(RevisionConflict);
    expect(await typesIn(caseStream(CASE))).toHaveLength(3);
  });
});

describe('Putting a mistake right', () => {
  it('moves a disclosure to the case that it is about, with the time at which it happened', async () => {
    const { disclose, move, eventsOf, typesIn } = await caseFile();
    await disclose();
    await move();
    const there = (await eventsOf(caseStream(OTHER_CASE))).at(-1);
    expect(there).toMatchObject({ type: 'DisclosureRecorded', occurredAt: happenedAt });
    expect(there?.data).toMatchObject({ caseId: OTHER_CASE, account });
    expect((await typesIn(caseStream(CASE))).slice(-3)).toEqual([
      'SurvivorSafetyChecked',
      'DisclosureReattributed',
      'EntryCorrected',
    ]);
  });

  it('writes nothing anywhere when the move is refused', async () => {
    const { disclose, move, typesIn } = await caseFile();
    await expect(move()).rejects.toMatchObject({ rule: 'entry-not-found' });
    await disclose();
    await expect(move(worker)).rejects.toThrow(new NotFound());
    await expect(move(lead, 14, OTHER_CASE, 'NOT_ASKED')).rejects.toMatchObject({
      rule: 'survivor-safety-not-checked',
    });
    await expect(move(lead, 12, CASE)).rejects.toMatchObject({ rule: 'disclosure-of-this-case' });
    await expect(move(lead, 13, PERSON)).rejects.toThrow(new NotFound());
    expect(await typesIn(caseStream(OTHER_CASE))).toEqual(['CaseOpened', 'PersonJoinedCase']);
    expect((await typesIn(caseStream(CASE))).at(-1)).toBe('DisclosureRecorded');
  });

  it('finishes a move that was cut off half-way, and moves nothing twice', async () => {
    const { cases, disclose, move, typesIn } = await caseFile();
    await disclose();
    const recordThere = new RecordDisclosure(OTHER_CASE, disclosure, undefined, newId(command(11), 'other-case'), lead);
    await new RecordDisclosureHandler(cases).execute(recordThere);
    const first = await move();
    expect(await move()).toEqual({ ...first, duplicate: true });
    expect(await typesIn(caseStream(OTHER_CASE))).toEqual(['CaseOpened', 'PersonJoinedCase', 'DisclosureRecorded']);
  });

  it('marks a need and a stay, with the day on which each was recorded, for a lead or a manager only', async () => {
    const { store, cases, eventsOf } = await caseFile();
    const need = { need: 'DEBT', source: 'PERSON' } as const;
    await new RecordNeedHandler(cases).execute(new RecordNeed(CASE, need, undefined, command(50), worker));
    const stay = { type: 'NIGHT_SHELTER', tenure: 'NONE', since: '2025-03-01' } as const;
    await stays(cases).execute(new StartAccommodation(CASE, stay, undefined, command(51), worker));
    const accommodationId = newId(command(51), 'accommodation');
    const wrong = { need: 'DEBT', reason: 'WRONG_PERSON' } as const;
    const needs = new CorrectNeedHandler(cases, store);
    await expect(needs.execute(new CorrectNeed(CASE, wrong, undefined, command(52), worker))).rejects.toThrow(
      new NotFound(),
    );
    await needs.execute(new CorrectNeed(CASE, wrong, undefined, command(53), lead));
    await expect(
      needs.execute(new CorrectNeed(CASE, { ...wrong, need: 'DIGITAL' }, undefined, command(54), lead)),
    ).rejects.toThrow(new NotFound());
    const details = { accommodationId, reason: 'FACT_WRONG' } as const;
    await new CorrectAccommodationHandler(cases, store).execute(
      new CorrectAccommodation(CASE, details, undefined, command(55), lead),
    );
    expect((await eventsOf(personStream(PERSON))).slice(-2)).toMatchObject([
      { type: 'NeedCorrected', data: { ...wrong, recordedOn: lead.today, mark: 'MISTAKE' } },
      { type: 'AccommodationCorrected', data: { ...details, recordedOn: lead.today, mark: 'MISTAKE' } },
    ]);
  });

  it('puts details of the person right, with the day on which what was wrong was recorded, for a lead or a manager only', async () => {
    const { store, cases, clock, eventsOf } = await caseFile();
    const handler = new CorrectPersonDetailsHandler(cases, store);
    const how = { keepFormerName: false, reason: 'FACT_WRONG', source: 'PERSON' } as const;
    const { aliases: _, ...registered } = person;
    const to = (over: object, id: number, signed: SignedIn = lead, seen?: bigint) =>
      handler.execute(
        new CorrectPersonDetails(CASE, { ...how, details: { ...registered, ...over } }, seen, command(id), signed),
      );
    await expect(to({ familyName: 'Thistlewyck' }, 60, worker)).rejects.toThrow(new NotFound());
    await expect(to({ familyName: 'Thistlewyck' }, 61, neighbour)).rejects.toThrow(new NotFound());
    clock.moveTo(new Date('2025-03-20T10:00:00.000Z'));
    await to({ familyName: 'Thistlewyck' }, 62);
    await expect(to({ familyName: 'Thistle' }, 63, lead, 0n)).rejects.toThrow(RevisionConflict);
    clock.moveTo(new Date('2025-03-25T10:00:00.000Z'));
    await to({ familyName: 'Thistledown' }, 64, lead, 1n);
    await to({ familyName: 'Thistledown', interpreterNeeded: true }, 65);
    expect((await eventsOf(personStream(PERSON))).slice(1).map(({ data }) => data)).toMatchObject([
      { familyName: 'Thistlewyck', corrected: ['NAME'], recordedOn: lead.today, source: 'PERSON' },
      { familyName: 'Thistledown', corrected: ['NAME'], recordedOn: '2025-03-20' },
      { familyName: 'Thistledown', corrected: ['INTERPRETER'], recordedOn: lead.today },
    ]);
  });

  it('marks an entry, for a lead or a manager only', async () => {
    const { cases, disclose, typesIn } = await caseFile();
    await disclose();
    const details = { entryId: DISCLOSURE, reason: 'FACT_WRONG' } as const;
    const handler = new CorrectEntryHandler(cases);
    const byWorker = handler.execute(new CorrectEntry(CASE, details, undefined, command(40), worker));
    await expect(byWorker).rejects.toThrow(new NotFound());
    await handler.execute(new CorrectEntry(CASE, details, undefined, command(41), lead));
    expect((await typesIn(caseStream(CASE))).at(-1)).toBe('EntryCorrected');
  });
});

describe('Opening a case about somebody who has one', () => {
  it('opens no second case about a person for one organisation', async () => {
    const { open, opening } = await caseFile();
    await fillCaseFile(test.database, aCase.opened({ caseId: CASE, personId: PERSON }));
    const again = open.execute(new OpenCase(PERSON, opening, command(23), lead));
    await expect(again).rejects.toMatchObject({ rule: 'case-already-open' });
  });
});
