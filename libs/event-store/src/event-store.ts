import type { DomainEvent } from '#kernel';

/** Who did it, on whose behalf: ids and codes only, so that the envelope can be shown to anyone who may see the log. */
export interface EventActor {
  readonly memberId: string;
  readonly role: string;
  readonly organisationId: string;
  readonly onBehalfOf?: string;
}

/** What surrounds the events of one command. `commandId` makes a repeat harmless: the first answer comes again. */
export interface EventContext {
  readonly actor: EventActor;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** When it happened, as the person says; never later than the store's own time (a minute's difference of clocks is evened out). */
  readonly occurredAt: Date;
  /** Versions of the rules that the decision used, by name: `{ 'decision-clock': '1' }`. */
  readonly policyVersions?: Readonly<Record<string, string>>;
  /** The revision that the person had on the screen. */
  readonly seenRevision?: string;
}

/** The envelope as read: the context without its times, plus the event's id. */
export interface EventMeta {
  readonly eventId: string;
  readonly actor: EventActor;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly policyVersions?: Readonly<Record<string, string>>;
  readonly seenRevision?: string;
}

/** An event as read back. `position` is its place in the whole log (dense, from 0), `revision` its place in the stream (from 0). */
export type RecordedEvent<Event extends DomainEvent = DomainEvent> = Event & {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly schemaVersion: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly meta: EventMeta;
  /** Per-stream SHA-256 chain over the stored bytes, as 64 hexadecimal digits. */
  readonly hash: string;
};

/** What the writer believes of a stream: its exact revision, or that it does not exist, exists, or that it does not matter. */
export type ExpectedRevision = bigint | 'noStream' | 'exists' | 'any';

/** Events for one stream, to be written together. */
export interface StreamAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly DomainEvent[];
}

/** Where the events went. `position` is that of the last one; `revisions` holds the new revision of each stream written. */
export interface Appended {
  readonly position: bigint;
  readonly revisions: ReadonlyMap<string, bigint>;
  /** True when this `commandId` had been written before: nothing new was appended, the first answer is repeated. */
  readonly duplicate: boolean;
}

/** One page of the log. The reader's next `after` is `scannedTo`, also where `types` left events out. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly scannedTo: bigint;
}

/** The position before the first event. */
export const BEFORE_FIRST = -1n;

/**
 * The log (architecture §6). Every adapter passes `eventStoreContract` in this library's `testing.ts`.
 * Errors: `RevisionConflict`, `EventRefused` (a bad event; nothing was written), `StoreClosed`.
 */
export abstract class EventStore {
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly DomainEvent[],
    context: EventContext,
  ): Promise<Appended> {
    return this.appendAtomic([{ stream, expected, events }], context);
  }

  /** Writes all of `appends` or, when one conflicts, none. Each stream at most once. */
  abstract appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended>;

  /** The first answer to `commandId`, if it was ever written. */
  abstract outcomeOf(commandId: string): Promise<Appended | undefined>;

  /** A stream's events in order; a stream that does not exist is empty. `upTo` is a position in the whole log (inclusive). */
  abstract readStream(stream: string, range?: { from?: bigint; upTo?: bigint }): AsyncIterable<RecordedEvent>;

  /** Up to `max` events after position `after`, in commit order. */
  abstract readAll(query: { after: bigint; max: number; types?: readonly string[] }): Promise<LogPage>;

  /** Everything after `after`, then whatever comes, until `signal` aborts. */
  abstract subscribe(query: {
    after: bigint;
    types?: readonly string[];
    signal: AbortSignal;
  }): AsyncIterable<RecordedEvent>;

  /** The position of the last event, `BEFORE_FIRST` when there is none. */
  abstract head(): Promise<bigint>;

  /** The position of the last event recorded at or before `instant`, `BEFORE_FIRST` when there is none. */
  abstract positionAt(instant: Date): Promise<bigint>;

  /** Calls `listener` soon after events were appended: a hint to look, never the only way to learn of them. Gives the way to stop. */
  abstract onAppended(listener: () => void): () => void;

  abstract close(): Promise<void>;
}
