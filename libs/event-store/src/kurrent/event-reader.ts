import type { AllStreamResolvedEvent, ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { StoredEvent } from '../stored-event.js';
import type { KurrentSession } from './kurrent-session.js';
import type { IndexedEvent } from './log-index.js';
import { comparePlaces, NOWHERE, type Place } from './place.js';
import type { RecentEvents } from './recent-events.js';
import { kurrentEvent, placeOf, type KurrentEvent } from './stored-form.js';
import type { StreamNames } from './stream-names.js';

/** A read without a bound has filled a process's memory; and foreign events may lie between ours. */
const PAGE = 1_000;

/** Fetches from KurrentDB the bytes of events that the index knows. What is not there any more is left out. */
export class EventReader {
  constructor(
    private readonly session: KurrentSession,
    private readonly names: StreamNames,
    private readonly recent: RecentEvents,
  ) {}

  /** Events that the index names, from memory where all of them came by a short time ago. */
  async recall(rows: readonly IndexedEvent[], fetch: () => Promise<StoredEvent[]>): Promise<StoredEvent[]> {
    const found = new Map<string, KurrentEvent>();
    for (const { eventId } of rows) keep(found, this.recent.find(eventId));
    return found.size === rows.length ? paired(rows, found) : fetch();
  }

  /** Events that stand next to each other in the log. */
  async ofLog(rows: readonly IndexedEvent[]): Promise<StoredEvent[]> {
    const found = new Map<string, KurrentEvent>();
    const wanted = new Set(rows.map(({ eventId }) => eventId));
    let from = rows.map(({ place }) => place).sort(comparePlaces)[0];
    const last = rows
      .map(({ place }) => place)
      .sort(comparePlaces)
      .at(-1);
    while (from && last && found.size < wanted.size) {
      const page = await this.pageOfAll(from, Math.min(wanted.size - found.size + 1, PAGE));
      for (const event of page) if (wanted.has(event.id)) keep(found, kurrentEvent(event, this.names));
      const end: Place | undefined = page.at(-1) && placeOf(page[page.length - 1] ?? {});
      if (!end || comparePlaces(end, last) >= 0 || comparePlaces(end, from) === 0) break;
      from = end;
    }
    return paired(rows, found);
  }

  /** Events that follow each other in one stream. */
  async ofStream(rows: readonly IndexedEvent[]): Promise<StoredEvent[]> {
    const [first] = rows;
    if (!first) return [];
    const events = await this.session.call((client) =>
      gathered(
        client.readStream(this.names.stored(first.stream), { fromRevision: first.revision, maxCount: rows.length }),
      ).catch(ifNone),
    );
    const found = new Map<string, KurrentEvent>();
    for (const { event } of events) if (event) keep(found, kurrentEvent(event, this.names));
    return paired(rows, found);
  }

  /** Where the last event lies that is not the server's own; undefined when there is none. */
  async lastPlace(): Promise<Place | undefined> {
    const filter = { filterOn: 'streamName', regex: this.names.withSettings, checkpointInterval: 1 } as const;
    const [last] = await this.session.call((client) =>
      gathered(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1, filter })),
    );
    return last?.event && placeOf(last.event);
  }

  private async pageOfAll(from: Place, maxCount: number) {
    const filter = { filterOn: 'streamName', regex: this.names.eventsOnly, checkpointInterval: 1 } as const;
    const fromPosition = comparePlaces(from, NOWHERE) <= 0 ? 'start' : { ...from };
    const events = await this.session.call((client) => gathered(client.readAll({ fromPosition, maxCount, filter })));
    return events.flatMap(({ event }) => event ?? []);
  }
}

async function gathered<Event extends AllStreamResolvedEvent | ResolvedEvent>(
  events: AsyncIterable<Event>,
): Promise<Event[]> {
  const all: Event[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** A stream that the server does not have holds nothing; that is for the caller to judge. */
function ifNone(error: unknown): [] {
  if ((error as { type?: unknown }).type === 'stream-not-found') return [];
  throw error;
}

function keep(found: Map<string, KurrentEvent>, event: KurrentEvent | undefined): void {
  if (event) found.set(event.eventId, event);
}

/** The bytes are KurrentDB's; position, time and hash are the index's, so a change of the bytes shows in the chain. */
function paired(rows: readonly IndexedEvent[], found: ReadonlyMap<string, KurrentEvent>): StoredEvent[] {
  return rows.flatMap(({ position, stream, revision, eventId, recordedMicros, hash }) => {
    const event = found.get(eventId);
    if (!event) return [];
    const { type, schemaVersion, meta, body } = event;
    const occurredMicros = event.occurredMicros < recordedMicros ? event.occurredMicros : recordedMicros;
    return {
      position,
      stream,
      revision,
      eventId,
      type,
      schemaVersion,
      occurredMicros,
      recordedMicros,
      meta,
      body,
      hash,
    };
  });
}
