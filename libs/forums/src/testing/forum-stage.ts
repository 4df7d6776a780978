import { ActionCatalogue, accessMigrations, LoggedReads, Permissions } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { caseFileContext, CaseReader, caseStream, personStream } from '#case-file';
import { aCase, aPerson } from '#case-file/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { directoryContext, DirectoryReader, organisationStream } from '#directory';
import { EventCatalogue, type EventStore } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock, type AgencyType, type DomainEvent } from '#kernel';
import { applyEvents } from '#projections/testing';
import { KnownOrganisations, sharingContext } from '#sharing';
import { ActionChanges } from '../action-changes.js';
import { EXAMPLE_HOSTEL_ID, EXAMPLE_IDVA_ID, EXAMPLE_POLICE_ID } from '../domain/forum-referral.examples.js';
import { forumsContext } from '../forums.context.js';

const CONTEXTS = [directoryContext, caseFileContext, sharingContext, forumsContext];
const PROJECTIONS = CONTEXTS.flatMap(({ projections }) => projections);

/** A hostel, a police force and an advice service, with one case held by the hostel: for specs of commands and reads. */
export interface ForumStage {
  readonly store: EventStore;
  readonly permissions: Permissions;
  readonly organisations: KnownOrganisations;
  readonly changes: ActionChanges;
  readonly reads: LoggedReads;
  readonly cases: CaseReader;
  readonly directory: DirectoryReader;
  readonly test: TestDatabase;
  /** Brings the tables up to date with the log. */
  project(): Promise<void>;
}

export const HOSTEL_LEAD = someSignedIn(
  { organisationId: EXAMPLE_HOSTEL_ID },
  { now: new Date('2025-04-02T09:00:00.000Z') },
);
export const POLICE_LEAD = someSignedIn(
  { organisationId: EXAMPLE_POLICE_ID, organisationType: 'POLICE' },
  { now: new Date('2025-04-02T10:00:00.000Z') },
);

export async function forumStage(): Promise<ForumStage> {
  const test = await testDatabase([...accessMigrations, ...CONTEXTS.flatMap(({ migrations }) => migrations)]);
  const types = CONTEXTS.reduce((all, { eventTypes }) => all.register(eventTypes), new EventCatalogue());
  const store = new MemoryEventStore(types, new SetClock(POLICE_LEAD.now));
  const actions = CONTEXTS.reduce((all, context) => all.register(context.actions), new ActionCatalogue());
  const permissions = new Permissions(actions, new OpenStandings());
  const directory = new DirectoryReader(test.database);
  await fill(store);
  const project = projector(store, test);
  await project();
  return {
    ...{ test, store, permissions, directory, project },
    organisations: new KnownOrganisations(directory),
    changes: new ActionChanges(store, permissions),
    reads: new LoggedReads(test.database, actions, quickOptions(), new OpenStandings()),
    cases: new CaseReader(),
  };
}

async function fill(store: EventStore): Promise<void> {
  const add = (stream: string, command: number, ...events: DomainEvent[]) =>
    store.append(stream, 'any', events, HOSTEL_LEAD.context(`f111ed00-0000-4000-8000-00000000000${command}`));
  const organisation = (organisationId: string, name: string, type: AgencyType): DomainEvent => ({
    type: 'OrganisationRegistered',
    data: { organisationId, name, type, area: 'Wexcombe', jurisdiction: 'england' },
  });
  await add(
    organisationStream(EXAMPLE_HOSTEL_ID),
    1,
    organisation(EXAMPLE_HOSTEL_ID, 'Lantern Row', 'SUPPORTED_ACCOM'),
  );
  await add(
    organisationStream(EXAMPLE_POLICE_ID),
    2,
    organisation(EXAMPLE_POLICE_ID, 'Mid-Severn Constabulary', 'POLICE'),
  );
  await add(organisationStream(EXAMPLE_IDVA_ID), 3, organisation(EXAMPLE_IDVA_ID, 'Wexcombe IDVA', 'IDVA_SERVICE'));
  const person = aPerson.registered({ registeredBy: EXAMPLE_HOSTEL_ID });
  await add(personStream(person.data.personId), 4, person);
  const opened = aCase.opened({ holderOrganisationId: EXAMPLE_HOSTEL_ID });
  await add(caseStream(opened.data.caseId), 5, opened);
}

function projector(store: EventStore, { database }: TestDatabase): () => Promise<void> {
  let after = -1n;
  return async () => {
    const { events, scannedTo } = await store.readAll({ after, max: 1_000 });
    await applyEvents(database, PROJECTIONS, events);
    after = scannedTo;
  };
}
