import { EventStore, type RecordedEvent } from '#event-store';
import type { INestApplicationContext } from '@nestjs/common';
import { PartsInCase } from './parts-in-case.js';

/** A record of the log, as far as permission is about it: what it is, and which organisations stand in which relation to it. */
export interface KnownRecord {
  /** The name of its stream before the id: `ForumReferral`. */
  readonly kind: string;
  readonly id: string;
  readonly caseId?: string;
  readonly personId?: string;
  readonly relations: Record<string, string[]>;
  /** Who may not know of the case that it belongs to: walled off, or, where it is restricted, not on the list. */
  readonly keptFrom: KeptFrom;
  /** The position of its last event, and that event's id. */
  readonly position: bigint;
  readonly eventId: string;
  readonly revision: bigint;
  /** Ids of what it holds, by the name of their parameter: the last disclosure of a case is its `disclosureId`. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Who may not know of a case. `onlyFor` are those on its list, where it has one. */
export interface KeptFrom {
  readonly walls: Set<string>;
  onlyFor?: readonly string[] | undefined;
  /** Whether the organisation has a part in it, begun and not over at the end of the log. */
  hasPart(organisationId: string): boolean;
}

/** A person referred, and every organisation that has any business with them. */
export interface KnownPerson {
  readonly personId: string;
  readonly names: readonly [given: string, family: string];
  readonly organisations: ReadonlySet<string>;
}

/** Everything in the log that tests of permission need, told from the events alone: no read model is asked. */
export interface Known {
  readonly records: readonly KnownRecord[];
  readonly persons: readonly KnownPerson[];
  /** The records whose id goes into a parameter of an address, newest first: `forumReferralId` names a `ForumReferral`. */
  ofParam(param: string): readonly KnownRecord[];
  /** What fills a parameter that names no record of the log: an event or a part of `record`, or of the person it is about. */
  paramOf(param: string, record: KnownRecord | undefined): string;
  /** The revisions that a change of `record` may have to name: its own, or that of the person whom it is about. */
  revisionsOf(record: KnownRecord | undefined): readonly bigint[];
}

/** The id of nothing. */
export const ABSENT_ID = '7b1f0c58-3f0e-4d2a-9c11-5a64d1c0ffee';

type Data = Readonly<Record<string, unknown>>;
const PAGE = 1_000;

/** Reads the whole log. */
export async function knownIn(app: INestApplicationContext): Promise<Known> {
  const records = new Map<string, KnownRecord>();
  const kept = new Map<string, KeptFromCase>();
  const names = new Map<string, readonly [string, string]>();
  for await (const event of eventsOf(app.get(EventStore, { strict: false }))) {
    const caseId = records.get(event.stream)?.caseId;
    const lists = keptFrom(kept, { ...(event.data as Data), ...(caseId !== undefined && { caseId }) });
    restrict(lists, event);
    lists.parts.take(event);
    take(records, kept, event);
    const data = event.data as Data;
    if (event.type === 'PersonRegistered' || event.type === 'PersonDetailsCorrected') {
      names.set(String(data.personId), [String(data.givenName), String(data.familyName)]);
    }
  }
  const all = [...records.values()].sort((one, other) => Number(other.position - one.position));
  const ofParam = (param: string) =>
    all.filter(({ kind }) => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}Id` === param);
  return {
    records: all,
    persons: [...names].map(([personId, name]) => ({ personId, names: name, organisations: concerned(all, personId) })),
    paramOf(param, record) {
      if (param === 'eventId') return record?.eventId ?? ABSENT_ID;
      const part = record?.parts[param] ?? records.get(`Person-${record?.personId}`)?.parts[param];
      if (param === 'version') return part ?? '1';
      const [another] = ofParam(param); // such as a service that somebody looks at for a case
      return part ?? (param.endsWith('Id') ? (another?.id ?? ABSENT_ID) : 'person');
    },
    revisionsOf: (record) =>
      [record, records.get(`Person-${record?.personId}`)].flatMap((each) => each?.revision ?? []),
    ofParam,
  };
}

async function* eventsOf(store: EventStore): AsyncGenerator<RecordedEvent> {
  for (let after = -1n; ;) {
    const { events, scannedTo } = await store.readAll({ after, max: PAGE });
    yield* events;
    if (scannedTo === after) return;
    after = scannedTo;
  }
}

interface KeptFromCase extends KeptFrom {
  readonly parts: PartsInCase;
}

/** One for each case, shared by all of its records, so that it holds whatever came first. */
function keptFrom(kept: Map<string, KeptFromCase>, { caseId }: Data): KeptFromCase {
  const known = kept.get(String(caseId)) ?? listsOfCase();
  if (typeof caseId === 'string') kept.set(caseId, known);
  return known;
}

function listsOfCase(): KeptFromCase {
  const parts = new PartsInCase();
  return { walls: new Set(), parts, hasPart: (organisationId) => parts.hold(organisationId, new Date()) };
}

/** What the lists of a case become by an event; `until` is not read, because the demonstration has no end in them. */
function restrict(kept: KeptFrom, { type, data }: RecordedEvent): void {
  const said = data as Data;
  if (type === 'MemberExcluded' || type === 'ConflictDeclared') kept.walls.add(String(said.memberId));
  if (type === 'MemberHeld') kept.walls.add(String(said.memberId));
  if (type === 'ExclusionEnded') kept.walls.delete(String(said.memberId));
  if (type === 'CaseRestricted') kept.onlyFor = said.allowedMemberIds as string[];
  if (type === 'RestrictionLifted') kept.onlyFor = undefined;
}

function take(
  records: Map<string, KnownRecord>,
  kept: Map<string, KeptFromCase>,
  { stream, type, data, position, revision, meta }: RecordedEvent,
): void {
  const [, kind = '', id = ''] = /^([A-Za-z]+)-(.*)$/.exec(stream) ?? [];
  const known = records.get(stream);
  const relations = known?.relations ?? {};
  const said = data as Data;
  for (const [relation, organisations] of Object.entries(relationsIn(type, said, relations))) {
    relations[relation] = [...new Set([...(relations[relation] ?? []), ...organisations])];
  }
  const parts = { ...known?.parts, ...partsIn(type, said) };
  const ids = about(known, said);
  const walls = keptFrom(kept, ids);
  records.set(stream, {
    kind,
    id,
    ...ids,
    relations,
    keptFrom: walls,
    position,
    eventId: meta.eventId,
    revision,
    parts,
  });
  if (type === 'ActionRaised') addParticipant(records, said);
}

/** Ids in an event's data; those of criteria are in a list. */
function partsIn(type: string, said: Data): Record<string, string> {
  const ids = Object.entries(said).filter(
    (field): field is [string, string] => /Id$/.test(field[0]) && typeof field[1] === 'string',
  );
  const [criterion] = type === 'CriteriaPublished' ? (said.criteria as { criterionId: string }[]) : [];
  const entryId = said.entryId ?? said.disclosureId ?? said.assessmentId;
  return {
    ...Object.fromEntries(ids),
    ...(criterion && { criterionId: criterion.criterionId }),
    ...(typeof entryId === 'string' && { entryId }),
    ...(type === 'CriteriaPublished' && { version: String(said.version) }),
  };
}

function about(known: KnownRecord | undefined, said: Data): { caseId?: string; personId?: string } {
  const caseId = known?.caseId ?? said.caseId;
  const personId = known?.personId ?? said.personId;
  return {
    ...(typeof caseId === 'string' && { caseId }),
    ...(typeof personId === 'string' && { personId }),
  };
}

/** Which organisations an event puts into which relation (the README of each context says what the relations mean). */
function relationsIn(type: string, said: Data, soFar: Record<string, string[]>): Record<string, string[]> {
  const ids = (value: unknown): string[] => [value].flat().filter((id) => typeof id === 'string');
  switch (type) {
    case 'PersonRegistered':
      return { registrar: ids(said.registeredBy) };
    case 'CaseOpened':
      return { holder: ids(said.holderOrganisationId) };
    case 'ReferralDrafted':
      return { referrer: ids(said.referrerOrganisationId), intended: ids(said.recipientOrganisationId) };
    case 'ReferralSubmitted':
      return { recipient: soFar.intended ?? [] };
    case 'ForumReferralSubmitted':
      return { referrer: ids(said.referrerOrganisationId) };
    case 'ActionRaised':
      return { raiser: ids(said.raisedByOrganisationId), owner: ids(said.ownerOrganisationId) };
    case 'SharingDecided':
      return { sharer: ids(said.sharerOrganisationId) };
    case 'InformationReleased':
      return { recipient: ids(said.recipientOrganisationIds), told: ids(said.recipientOrganisationIds) };
    case 'SurvivorFileOpened': // of its organisation one member is an advocate, and this file is theirs
      return { keeper: ids(said.advocateOrganisationId), advocate: ids(said.advocateOrganisationId) };
    case 'MemberEnrolled':
      return { own: ids(said.organisationId) };
    case 'OrganisationRegistered': // whoever it is publishes what it provides
      return { own: ids(said.organisationId), provider: ids(said.organisationId) };
    case 'ServicePublished':
      return { provider: ids(said.organisationId) };
    default:
      return {};
  }
}

/** Whoever owns an action of a forum referral takes part in it. */
function addParticipant(records: Map<string, KnownRecord>, { forumReferralId, ownerOrganisationId }: Data): void {
  const forumReferral = records.get(`ForumReferral-${String(forumReferralId)}`);
  const participants = forumReferral?.relations.participant ?? [];
  if (forumReferral) forumReferral.relations.participant = [...participants, String(ownerOrganisationId)];
}

function concerned(records: readonly KnownRecord[], personId: string): ReadonlySet<string> {
  const about = records.filter((record) => record.personId === personId || record.id === personId);
  const standing = about.flatMap(({ relations }) =>
    Object.entries(relations).filter(([relation]) => relation !== 'intended'),
  );
  return new Set(standing.flatMap(([, organisations]) => organisations));
}
