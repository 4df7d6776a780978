import { ActionCatalogue, accessMigrations, LoggedReads, NotFound, Permissions } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, newId } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock } from '#kernel';
import { rendered, wordsOf } from '#web/testing';
import { caseFileActions } from '../case-file.actions.js';
import { caseEventTypes } from '../domain/case.events.js';
import { aCase, CASE_ID } from '../domain/case.examples.js';
import { caseStream } from '../domain/case.stream.js';
import { aMerge, OTHER_PERSON_ID } from '../domain/merge.examples.js';
import { personEventTypes } from '../domain/person.events.js';
import { aPerson, HOLDER_ID, PERSON_ID } from '../domain/person.examples.js';
import { personStream } from '../domain/person.stream.js';
import { SamePersons } from '../merges/merges.query.js';
import { caseFileMigrations } from '../migrations/index.js';
import { HeldCases } from '../open-case/held-case.query.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { MergePersons, MergePersonsHandler, TakeMergeStep, TakeMergeStepHandler } from './merge-persons.command.js';
import { mergePersonsView } from './merge-persons.view.js';

const lead = someSignedIn({ organisationId: HOLDER_ID });
const manager = someSignedIn({
  ...({ organisationId: HOLDER_ID, role: 'service-manager' } as const),
  memberId: '3e3b0001-0000-4000-8000-000000000099',
});
const worker = someSignedIn({ organisationId: HOLDER_ID, role: 'service-worker' });
const neighbour = someSignedIn();
const command = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const MERGE = newId(command(10), 'merge');
const other = { personId: OTHER_PERSON_ID, givenName: 'Jay', familyName: 'Thistlewick' } as const;

describe('Two records of one person', () => {
  let test: TestDatabase;
  const actions = new ActionCatalogue().register(caseFileActions);
  beforeEach(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
  });
  afterEach(() => test.close());

  async function log() {
    const types = new EventCatalogue().register({ ...personEventTypes, ...caseEventTypes });
    const store = new MemoryEventStore(types, new SetClock(lead.now));
    const permissions = new Permissions(actions, new OpenStandings());
    await store.append(personStream(PERSON_ID), 'noStream', [aPerson.registered()], lead.context(command(1)));
    await store.append(
      personStream(OTHER_PERSON_ID),
      'noStream',
      [aPerson.registered(other)],
      lead.context(command(2)),
    );
    await store.append(caseStream(CASE_ID), 'noStream', [aCase.opened()], lead.context(command(3)));
    const held = new HeldCases(test.database);
    const merging = new MergePersonsHandler(store, permissions, held);
    const stepping = new TakeMergeStepHandler(store, permissions, held);
    const merge = (signed = lead, confidence: 'CERTAIN' | 'LIKELY' = 'LIKELY') => {
      const details = { otherPersonId: OTHER_PERSON_ID, evidence: ['KNOWN_ALIAS'], confidence } as const;
      return merging.execute(new MergePersons(CASE_ID, details, command(10), signed));
    };
    const step = (taken: 'APPROVE' | 'DECLINE' | 'REVERSE', signed = manager, id = 20) =>
      stepping.execute(new TakeMergeStep(CASE_ID, MERGE, taken, command(id), signed));
    const typesIn = async (personId: string) => {
      const found: string[] = [];
      for await (const { type } of store.readStream(personStream(personId))) found.push(type);
      return found.slice(1);
    };
    return { merge, step, typesIn };
  }

  it('are put together once a second person agrees, and apart again, on both streams each time', async () => {
    const { merge, step, typesIn } = await log();
    await merge();
    expect(await typesIn(PERSON_ID)).toEqual(['MergeProposed']);
    expect(await typesIn(OTHER_PERSON_ID)).toEqual([]);
    await expect(step('APPROVE', lead)).rejects.toMatchObject({ rule: 'merge-needs-a-second-person' });
    await step('APPROVE');
    await step('REVERSE', manager, 21);
    expect(await typesIn(PERSON_ID)).toEqual(['MergeProposed', 'PersonsMerged', 'MergeReversed']);
    expect(await typesIn(OTHER_PERSON_ID)).toEqual(['PersonsMerged', 'MergeReversed']);
  });

  it('are put together at once by somebody who is certain', async () => {
    const { merge, typesIn } = await log();
    await merge(lead, 'CERTAIN');
    expect([await typesIn(PERSON_ID), await typesIn(OTHER_PERSON_ID)]).toEqual([['PersonsMerged'], ['PersonsMerged']]);
  });

  it('stay apart for a worker and for another organisation, as if there were none', async () => {
    const { merge, step, typesIn } = await log();
    await expect(merge(worker)).rejects.toThrow(new NotFound());
    await expect(merge(neighbour)).rejects.toThrow(new NotFound());
    await expect(step('APPROVE')).rejects.toThrow(new NotFound());
    expect(await typesIn(PERSON_ID)).toEqual([]);
  });

  it('are shown as candidates with why they look alike, and are never put together by that', async () => {
    await fillCaseFile(test.database, aPerson.registered(), aPerson.registered(other), aCase.opened());
    const reads = new LoggedReads(test.database, actions, quickOptions(), new OpenStandings());
    const found = await new SamePersons(reads).open(lead, CASE_ID);
    expect(found).toMatchObject({ candidates: [{ personId: OTHER_PERSON_ID, sameBirth: true }], merges: [] });
    const html = rendered('case-file/src/merge-persons/merge-persons.njk', mergePersonsView(found, 'somebody'));
    expect(wordsOf(html)).toContain('“Jay Thistlewick” is like “Jasper Thistlewick”. The same date of birth.');
    expect(html).toContain(`action="/cases/${CASE_ID}/same-person"`);
    expect(found.summary.otherRecords).toBeUndefined();
  });

  it('offer the next step to a second person only, and no candidate that is put together already', async () => {
    const proposedBy = manager.member.memberId;
    await fillCaseFile(
      test.database,
      ...[aPerson.registered(), aPerson.registered(other), aCase.opened(), aMerge.proposed({ proposedBy })],
    );
    const reads = new LoggedReads(test.database, actions, quickOptions(), new OpenStandings());
    const found = await new SamePersons(reads).open(lead, CASE_ID);
    expect(found.candidates).toEqual([]);
    const stepsOf = (memberId: string) => mergePersonsView(found, memberId).merges.map(({ steps }) => steps.length);
    expect([stepsOf(lead.member.memberId), stepsOf(proposedBy)]).toEqual([[2], [0]]);
  });
});
