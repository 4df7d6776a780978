import type { Clock } from '#kernel';
import { AppendedHints } from '../appended-hints.js';
import { CLOCK_TOLERANCE_MS, encodeCommand, type EncodedAppend, type EncodedCommand } from '../encoded-command.js';
import { EventRefused, RevisionConflict, StoreClosed } from '../errors.js';
import type { EventCatalogue } from '../event-catalogue.js';
import {
  BEFORE_FIRST,
  EventStore,
  type Appended,
  type EventContext,
  type LogPage,
  type RecordedEvent,
  type StreamAppend,
} from '../event-store.js';
import { isAsExpected } from '../expected-revision.js';
import { followLog, type FollowQuery } from '../follow-log.js';
import { chainLink, chainStart } from '../hash-chain.js';
import { microsOf, recordedEvent, type StoredEvent, type StoredLog } from '../stored-event.js';
import { pageOf } from '../stored-page.js';

/** The log in memory: for specs. It keeps bytes, as PostgreSQL does, so nothing read from it can change what it holds. */
export class MemoryEventStore extends EventStore implements StoredLog {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly receipts = new Map<string, Omit<Appended, 'duplicate'>>();
  private readonly hints = new AppendedHints();
  private readonly closing = new AbortController();
  private lastRecorded = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly catalogue: EventCatalogue,
    private readonly clock: Clock,
  ) {
    super();
  }

  async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    this.assertOpen();
    return this.write(encodeCommand(this.catalogue, appends, context));
  }

  async outcomeOf(commandId: string): Promise<Appended | undefined> {
    this.assertOpen();
    const receipt = this.receipts.get(commandId.toLowerCase());
    return receipt && { ...receipt, duplicate: true };
  }

  async *readStream(stream: string, range: { from?: bigint; upTo?: bigint } = {}): AsyncGenerator<RecordedEvent> {
    this.assertOpen();
    for (const stored of this.streams.get(stream) ?? []) {
      if (range.upTo !== undefined && stored.position > range.upTo) return;
      if (stored.revision >= (range.from ?? 0n)) yield this.catalogue.current(recordedEvent(stored));
      this.assertOpen();
    }
  }

  async readAll({ after, max, types }: { after: bigint; max: number; types?: readonly string[] }): Promise<LogPage> {
    return pageOf(this.catalogue, await this.readStored({ after, max }), { after, types });
  }

  async readStored({ after, max, stream }: { after: bigint; max: number; stream?: string }): Promise<StoredEvent[]> {
    this.assertOpen();
    if (stream === undefined) return this.log.slice(Number(after) + 1, Number(after) + 1 + max);
    return (this.streams.get(stream) ?? []).filter(({ position }) => position > after).slice(0, max);
  }

  subscribe(query: FollowQuery): AsyncGenerator<RecordedEvent> {
    return followLog(this, query, this.closing.signal);
  }

  async head(): Promise<bigint> {
    this.assertOpen();
    return BigInt(this.log.length) - 1n;
  }

  async positionAt(instant: Date): Promise<bigint> {
    this.assertOpen();
    const last = this.log.findLast(({ recordedMicros }) => recordedMicros <= microsOf(instant));
    return last?.position ?? BEFORE_FIRST;
  }

  onAppended(listener: () => void): () => void {
    this.assertOpen();
    return this.hints.add(listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
  }

  /** Check first, write after, without an await between: nothing else can happen in the middle. */
  private write(command: EncodedCommand): Appended {
    const receipt = this.receipts.get(command.commandId);
    if (receipt) return { ...receipt, duplicate: true };
    for (const { stream, expected } of command.appends) {
      const actual = this.revisionOf(stream);
      if (!isAsExpected(expected, actual)) throw new RevisionConflict(stream, actual);
    }
    const recordedAt = new Date(Math.max(this.clock.now().getTime(), this.lastRecorded));
    if (command.occurredAt.getTime() > recordedAt.getTime() + CLOCK_TOLERANCE_MS)
      throw new EventRefused('occurred-in-future');
    const occurredAt = command.occurredAt < recordedAt ? command.occurredAt : recordedAt;
    for (const append of command.appends) this.writeStream(append, microsOf(occurredAt), microsOf(recordedAt));
    return this.answered(command, recordedAt);
  }

  private writeStream({ stream, events }: EncodedAppend, occurredMicros: bigint, recordedMicros: bigint): void {
    const written = this.streams.get(stream) ?? [];
    this.streams.set(stream, written);
    for (const event of events) {
      const chained = { ...event, revision: BigInt(written.length), occurredMicros, recordedMicros };
      const hash = chainLink(written.at(-1)?.hash ?? chainStart(stream), chained);
      const stored = { ...chained, stream, position: BigInt(this.log.length), hash };
      this.log.push(stored);
      written.push(stored);
    }
  }

  private answered({ commandId, appends }: EncodedCommand, recordedAt: Date): Appended {
    this.lastRecorded = recordedAt.getTime();
    const revisions = new Map(appends.map(({ stream }) => [stream, this.revisionOf(stream)]));
    const receipt = { position: BigInt(this.log.length) - 1n, revisions };
    this.receipts.set(commandId, receipt);
    this.hints.tell();
    return { ...receipt, duplicate: false };
  }

  private revisionOf(stream: string): bigint {
    return BigInt(this.streams.get(stream)?.length ?? 0) - 1n;
  }

  private assertOpen(): void {
    if (this.closing.signal.aborted) throw new StoreClosed();
  }
}
