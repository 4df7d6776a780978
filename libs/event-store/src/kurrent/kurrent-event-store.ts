import type { Clock } from '#kernel';
import { AppendedHints } from '../appended-hints.js';
import { encodeCommand } from '../encoded-command.js';
import { StoreClosed, StoreUnavailable } from '../errors.js';
import type { EventCatalogue } from '../event-catalogue.js';
import {
  EventStore,
  type Appended,
  type EventContext,
  type LogPage,
  type RecordedEvent,
  type StreamAppend,
} from '../event-store.js';
import { followLog, type FollowQuery } from '../follow-log.js';
import { isCommandId } from '../new-id.js';
import { LogSessions } from '../postgres/log-sessions.js';
import { recordedEvent, type StoredEvent, type StoredLog } from '../stored-event.js';
import { pageOf } from '../stored-page.js';
import { Appender } from './appender.js';
import { loadClient } from './client-module.js';
import { EventReader } from './event-reader.js';
import { Integrator } from './integrator.js';
import { KeyedTurns } from './keyed-turns.js';
import { DeadlineMissed, KurrentSession } from './kurrent-session.js';
import { LiveLog } from './live-log.js';
import { LogIndex, type IndexedEvent } from './log-index.js';
import { patiently } from './patience.js';
import { RecentEvents } from './recent-events.js';
import { SharedRun } from './shared-run.js';
import { StreamNames } from './stream-names.js';

const LONGEST_PAGE = 1_000;
const STREAM_PAGE = 500;
const NO_LIMIT = 2n ** 63n - 1n;

/** The server does not hold the last event that the index names. */
export class OtherLog extends Error {
  constructor() {
    super(
      'The KurrentDB of EVENT_STORE does not hold the events that this database names: it is another server, or was restored ' +
        'from an earlier backup. Set EVENT_STORE or DATABASE_URL right; after a restore see "Rebuilding the index".',
    );
    this.name = 'OtherLog';
  }
}

/** Where a log in KurrentDB is, and what it needs. */
export interface KurrentLogOptions {
  /** The client's connection string: `kurrentdb://…`. Never to be shown, it may hold a password. */
  readonly address: string;
  /** The PostgreSQL that holds the index; its tables: `eventStoreMigrations`. */
  readonly databaseUrl: string;
  readonly catalogue: EventCatalogue;
  /** For dated demonstration data only. */
  readonly clock?: Clock | undefined;
  /** What the names of its streams begin with in KurrentDB, where several logs lie in one server. */
  readonly prefix?: string | undefined;
  /** How long one request to KurrentDB may take before it is given up and made again. */
  readonly deadlineMs?: number;
  /** How long an append or a read tries before it says `StoreUnavailable`. */
  readonly patienceMs?: number;
}

/**
 * The log in KurrentDB 23.10 or later (several streams at once: 25.1 or later), with its index in PostgreSQL. Besides the
 * port's errors it throws `StoreUnavailable`, and `ServerTooOld` for several streams on an old server.
 */
export class KurrentEventStore extends EventStore implements StoredLog {
  private readonly sessions: LogSessions;
  private readonly index: LogIndex;
  private readonly session: KurrentSession;
  private readonly reader: EventReader;
  private readonly integrator: Integrator;
  private readonly live: LiveLog;
  private readonly appender: Appender;
  private readonly hints = new AppendedHints();
  private readonly turns = new KeyedTurns();
  private readonly lastPlace: SharedRun<Awaited<ReturnType<EventReader['lastPlace']>>>;
  private readonly closer = new AbortController();
  private readonly running = new Set<Promise<unknown>>();
  private readonly deadlineMs: number;
  private readonly patienceMs: number;
  private closed: Promise<void> | undefined;

  /** Loads the client and reaches the server. Throws `KurrentClientMissing`, `OtherLog` or `StoreUnavailable`. */
  static async open(options: KurrentLogOptions): Promise<KurrentEventStore> {
    await loadClient();
    const store = new KurrentEventStore(options);
    try {
      await store.assertSameLog();
      await store.catchUp();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  private constructor(private readonly options: KurrentLogOptions) {
    super();
    const { address, databaseUrl, clock, prefix, deadlineMs = 5_000, patienceMs = 15_000 } = options;
    this.deadlineMs = deadlineMs;
    this.patienceMs = patienceMs;
    const names = new StreamNames(prefix);
    this.sessions = new LogSessions(databaseUrl);
    this.index = new LogIndex(this.sessions);
    this.session = new KurrentSession(address, deadlineMs);
    const recent = new RecentEvents();
    this.reader = new EventReader(this.session, names, recent);
    const hooks = { moved: () => this.hints.tell(), restart: () => void this.live.restart() };
    this.integrator = new Integrator(this.index, names, recent, hooks);
    this.live = new LiveLog(new KurrentSession(address, deadlineMs), this.integrator, names.withSettings);
    this.lastPlace = new SharedRun(() => this.reader.lastPlace());
    this.appender = new Appender({
      session: this.session,
      index: this.index,
      names,
      clock,
      patienceMs,
      closing: new AbortController().signal, // an append that has begun comes to its end, also while the store closes
      catchUp: () => this.reachLast(),
      meets: (commandId) => this.meets(commandId),
    });
    this.live.start();
  }

  async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    return this.begin(async () => {
      const command = encodeCommand(this.options.catalogue, appends, context);
      const keys = [command.commandId, ...command.appends.map(({ stream }) => stream)];
      return this.turns.take(keys, () => this.appender.write(command));
    });
  }

  async outcomeOf(commandId: string): Promise<Appended | undefined> {
    return this.begin(async () => {
      if (!isCommandId(commandId)) return undefined;
      const receipt = await this.index.outcome(commandId);
      return receipt && { position: receipt.position, revisions: receipt.revisions, duplicate: true };
    });
  }

  async *readStream(stream: string, range: { from?: bigint; upTo?: bigint } = {}): AsyncGenerator<RecordedEvent> {
    const upTo = range.upTo ?? NO_LIMIT;
    let from = range.from ?? 0n;
    for (;;) {
      const page = await this.begin(async () => {
        const rows = await this.index.ofStream(stream, { after: -1n, from, upTo }, STREAM_PAGE);
        const fetch = () => this.fetch(() => this.reader.ofStream(rows));
        return complete(rows, await this.reader.recall(rows, fetch));
      });
      for (const stored of page) {
        yield this.options.catalogue.current(recordedEvent(stored));
        from = stored.revision + 1n;
      }
      if (page.length < STREAM_PAGE) return;
    }
  }

  async readAll({ after, max, types }: { after: bigint; max: number; types?: readonly string[] }): Promise<LogPage> {
    return this.begin(async () => {
      const rows = await this.index.ofLog(after, Math.min(max, LONGEST_PAGE));
      const fetch = () => this.fetch(() => this.reader.ofLog(rows));
      const stored = complete(rows, await this.reader.recall(rows, fetch));
      return pageOf(this.options.catalogue, stored, { after, types });
    });
  }

  /** Always from the server. An event that it has lost is left out here: the verifier says where. */
  async readStored({ after, max, stream }: { after: bigint; max: number; stream?: string }): Promise<StoredEvent[]> {
    return this.begin(async () => {
      const count = Math.min(max, LONGEST_PAGE);
      if (stream === undefined) {
        const rows = await this.index.ofLog(after, count);
        return this.fetch(() => this.reader.ofLog(rows));
      }
      const rows = await this.index.ofStream(stream, { after, from: 0n, upTo: NO_LIMIT }, count);
      return this.fetch(() => this.reader.ofStream(rows));
    });
  }

  subscribe(query: FollowQuery): AsyncGenerator<RecordedEvent> {
    return followLog(this, query, this.closer.signal);
  }

  async head(): Promise<bigint> {
    return this.begin(async () => (await this.index.walk()).next - 1n);
  }

  /** After a look at the server: what it has acknowledged until `instant` must not be found later to be older than that. */
  async positionAt(instant: Date): Promise<bigint> {
    return this.begin(async () => {
      await this.catchUp();
      return this.index.positionAt(instant);
    });
  }

  /** What is in KurrentDB that must not be there, in words for an operator; empty when all is well. */
  async faults(): Promise<readonly { readonly kind: string; readonly subject: string }[]> {
    return this.begin(() => this.index.faults());
  }

  onAppended(listener: () => void): () => void {
    this.assertOpen();
    return this.hints.add(listener);
  }

  async close(): Promise<void> {
    this.closed ??= this.end();
    await this.closed;
  }

  private async end(): Promise<void> {
    this.closer.abort();
    while (this.running.size > 0) await Promise.allSettled(this.running);
    await this.live.close();
    await this.session.discard();
    await this.sessions.close(async () => undefined);
  }

  /** The index names events of one server; with another they would be read wrong, and new ones written in the wrong place. */
  private async assertSameLog(): Promise<void> {
    const { next } = await this.index.walk();
    const last = await this.index.ofLog(next - 2n, 1);
    if ((await this.fetch(() => this.reader.ofLog(last))).length < last.length) throw new OtherLog();
  }

  private async catchUp(): Promise<void> {
    await this.fetch(() => this.reachLast());
  }

  /** The index up to the last event that the server has now. A subscription through which nothing comes is begun anew. */
  private async reachLast(): Promise<void> {
    const last = await this.lastPlace.run();
    if (!last) return;
    try {
      await this.integrator.reach(last, this.deadlineMs);
    } catch (error) {
      if (error instanceof DeadlineMissed) {
        await this.integrator.waitedInVain(last);
        await this.live.restart(true);
      }
      throw error;
    }
  }

  private meets(commandId: string): { met: Promise<void>; stop(): void } {
    let stop = () => {};
    const met = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.deadlineMs);
      const forget = this.integrator.onCommand(commandId, resolve);
      stop = () => {
        clearTimeout(timer);
        forget();
      };
    });
    return { met, stop: () => stop() };
  }

  private fetch<T>(work: () => Promise<T>): Promise<T> {
    return patiently(work, this.patienceMs, this.closer.signal);
  }

  private assertOpen(): void {
    if (this.closer.signal.aborted) throw new StoreClosed();
  }

  /** Whoever closes waits for what has begun. */
  private async begin<T>(work: () => Promise<T>): Promise<T> {
    this.assertOpen();
    const mine = work();
    this.running.add(mine);
    try {
      return await mine;
    } finally {
      this.running.delete(mine);
    }
  }
}

/** Nothing is passed over in silence: a reader that went on without an event would be wrong for ever. */
function complete(rows: readonly IndexedEvent[], stored: StoredEvent[]): StoredEvent[] {
  if (stored.length === rows.length) return stored;
  throw new StoreUnavailable('log-damaged', new Error('KurrentDB does not hold an event that it held before'));
}
