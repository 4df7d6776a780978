import {
  EventStore,
  StoreUnavailable,
  type Appended,
  type EventContext,
  type LogPage,
  type RecordedEvent,
  type StreamAppend,
} from '#event-store';
import type { Faults } from '../core/faults.js';
import type { Process } from '../core/process.js';
import type { Trace } from '../core/trace.js';
import type { Ledger } from './ledger.js';

/** How long a question or an answer may be under way. */
const UNDER_WAY_MS = 40;

/** What a process needs of the run to reach the log. */
export interface Surroundings {
  readonly log: EventStore;
  readonly faults: Faults;
  readonly trace: Trace;
  readonly ledger: Ledger;
}

/**
 * The log as one process reaches it: each question and each answer takes time, may be lost, and the process may die on
 * either side of it. `seesFaults` is false for somebody who must get through in the end.
 */
export class RemoteStore extends EventStore {
  constructor(
    private readonly process: Process,
    private readonly surroundings: Surroundings,
    private readonly seesFaults = true,
  ) {
    super();
  }

  async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    const { log, ledger, trace } = this.surroundings;
    const about = [context.commandId, ...appends.map(({ stream }) => stream)];
    await this.process.pause(UNDER_WAY_MS);
    if (this.seesFaults) await this.process.mayDie('handler-killed-before-append', about);
    this.mayLose('request-lost', about);
    try {
      const appended = await log.appendAtomic(appends, context);
      ledger.durable.add(context.commandId);
      ledger.written.push({ commandId: context.commandId, appends, appended });
      trace.note(
        this.process.name,
        appended.duplicate ? 'had been appended' : `appended up to ${appended.position}`,
        about,
      );
      if (this.seesFaults) await this.process.mayDie('handler-killed-after-append', about);
      this.mayLose('acknowledgement-lost', about);
      return appended;
    } finally {
      await this.process.pause(UNDER_WAY_MS);
    }
  }

  async outcomeOf(commandId: string): Promise<Appended | undefined> {
    await this.process.pause(UNDER_WAY_MS);
    return this.surroundings.log.outcomeOf(commandId);
  }

  async *readStream(stream: string, range?: { from?: bigint; upTo?: bigint }): AsyncGenerator<RecordedEvent> {
    await this.process.pause(UNDER_WAY_MS);
    yield* this.surroundings.log.readStream(stream, range);
  }

  async readAll(query: { after: bigint; max: number; types?: readonly string[] }): Promise<LogPage> {
    await this.process.pause(UNDER_WAY_MS);
    return this.surroundings.log.readAll(query);
  }

  async head(): Promise<bigint> {
    await this.process.pause(UNDER_WAY_MS);
    return this.surroundings.log.head();
  }

  positionAt(instant: Date): Promise<bigint> {
    return this.surroundings.log.positionAt(instant);
  }

  subscribe(query: { after: bigint; signal: AbortSignal }): AsyncIterable<RecordedEvent> {
    return this.surroundings.log.subscribe(query);
  }

  onAppended(listener: () => void): () => void {
    return this.surroundings.log.onAppended(listener);
  }

  /** The log outlives those who use it. */
  async close(): Promise<void> {}

  private mayLose(fault: 'request-lost' | 'acknowledgement-lost', about: readonly string[]): void {
    if (this.seesFaults && this.surroundings.faults.strike(fault, this.process.name, about))
      throw new StoreUnavailable('08006');
  }
}
