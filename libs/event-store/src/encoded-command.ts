import type { DomainEvent } from '#kernel';
import { canonicalJson } from './canonical-json.js';
import { EventRefused } from './errors.js';
import type { EventCatalogue } from './event-catalogue.js';
import type { EventContext, ExpectedRevision, StreamAppend } from './event-store.js';
import { eventIdOf, isCommandId } from './new-id.js';

/** The longest event: the canonical bytes of its data, or of its envelope. KurrentDB's default limits lie above it. */
export const MAX_EVENT_BYTES = 256 * 1024;

/**
 * How far a writer's clock may run ahead of the store's. An `occurredAt` within it is stored as the time of recording,
 * so that no event in the log happened after it was written down; one beyond it is refused as `occurred-in-future`.
 */
export const CLOCK_TOLERANCE_MS = 60_000;

/** `Category-id`: the category names the kind of thing, the id is opaque. ASCII, so that its bytes are the same everywhere. */
const STREAM_NAME = /^[A-Z][A-Za-z]*-[A-Za-z0-9._-]{1,200}$/;

/** An event in the bytes to be stored. Its id follows from the command's, so a repeat names the same events. */
export interface EncodedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly meta: Buffer;
  readonly body: Buffer;
}

export interface EncodedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
}

/** All that one command writes, checked and in bytes: nothing after this point can find fault with an event's form. */
export interface EncodedCommand {
  readonly commandId: string;
  readonly occurredAt: Date;
  readonly appends: readonly EncodedAppend[];
}

/** Checks events against the catalogue and the store's limits. Throws `EventRefused`. */
export function encodeCommand(
  catalogue: EventCatalogue,
  appends: readonly StreamAppend[],
  context: EventContext,
): EncodedCommand {
  checkStreams(appends.map(({ stream }) => stream));
  if (!isCommandId(context.commandId)) throw new EventRefused('command-id');
  if (!isOrdinaryDate(context.occurredAt)) throw new EventRefused('not-a-date');
  const meta = bytesOf(envelopeOf(context), 'envelope');
  let count = 0;
  const encoded = appends.map(({ stream, expected, events }) => {
    if (events.length === 0) throw new EventRefused('no-events');
    const eventId = () => eventIdOf(context.commandId, count++);
    return {
      stream,
      expected,
      events: events.map((event) => ({ eventId: eventId(), ...encode(catalogue, event), meta })),
    };
  });
  return { commandId: context.commandId.toLowerCase(), occurredAt: context.occurredAt, appends: encoded };
}

/** A date of the years 1 to 9999, which every database and every reader of ISO 8601 understands. */
function isOrdinaryDate(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999;
}

function checkStreams(streams: readonly string[]): void {
  if (streams.length === 0) throw new EventRefused('no-events');
  if (!streams.every((stream) => STREAM_NAME.test(stream))) throw new EventRefused('stream-name');
  if (streams.length > 1 && new Set(streams).size < streams.length) throw new EventRefused('stream-twice');
}

function encode(catalogue: EventCatalogue, { type, data }: DomainEvent): Omit<EncodedEvent, 'eventId' | 'meta'> {
  const registered = catalogue.find(type);
  if (!registered) throw new EventRefused('unregistered-type', type);
  const unknown = Object.keys(data).find((field) => !Object.hasOwn(registered.fields, field));
  if (unknown !== undefined) throw new EventRefused('unknown-field', type);
  return { type, schemaVersion: registered.version, body: bytesOf(data, type) };
}

/** Only the fields of the envelope, one by one: a wider object given as actor cannot carry a name into the log. */
function envelopeOf({
  actor,
  commandId,
  correlationId,
  causationId,
  policyVersions,
  seenRevision,
}: EventContext): object {
  const { memberId, role, organisationId, onBehalfOf } = actor;
  return present({
    actor: present({ memberId, role, organisationId, onBehalfOf }),
    commandId: commandId.toLowerCase(),
    correlationId,
    causationId,
    policyVersions,
    seenRevision,
  });
}

function present(fields: Record<string, unknown>): object {
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) if (fields[name] !== undefined) given[name] = fields[name];
  return given;
}

function bytesOf(value: object, name: string): Buffer {
  const bytes = Buffer.from(canonicalJson(value, name), 'utf8');
  if (bytes.length > MAX_EVENT_BYTES) throw new EventRefused('too-large', name);
  return bytes;
}
