import { type EventStore, type RecordedEvent } from '#event-store';
import { Breach } from '../core/breach.js';
import { assertLegal, type Streams } from './legal-steps.js';

/** Reads the log as it grows and holds every new event against those before it. Throws `Breach`. */
export class LogWatch {
  readonly eventIds = new Set<string>();
  private readonly streams: Streams = new Map();
  private readonly commands = new Map<string, bigint>();
  private last: RecordedEvent | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly log: EventStore) {}

  /** Catches up. To be called often: a breach is best told of in the moment at which it happens. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => this.catchUp()); // one at a time
    return this.looking;
  }

  private async catchUp(): Promise<void> {
    const { events } = await this.log.readAll({ after: this.last?.position ?? -1n, max: 10_000 });
    for (const event of events) this.take(event);
  }

  private take(event: RecordedEvent): void {
    const { position, recordedAt, occurredAt, stream, meta } = event;
    const fail = (promise: string): never => {
      throw new Breach(promise, [meta.commandId, stream]);
    };
    if (position !== (this.last?.position ?? -1n) + 1n) fail('positions are not dense');
    if (this.last && recordedAt < this.last.recordedAt) fail('recorded before the event in front of it');
    if (occurredAt > recordedAt) fail('happened after it was recorded');
    if (this.eventIds.has(meta.eventId)) fail('an event is in the log twice');
    const earlier = this.commands.get(meta.commandId);
    if (earlier !== undefined && earlier !== position - 1n) fail('a command is in the log twice');
    assertLegal(this.streams, event);
    this.eventIds.add(meta.eventId);
    this.commands.set(meta.commandId, position);
    this.last = event;
  }
}
