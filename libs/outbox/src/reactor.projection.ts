import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { assertIdsAndCodes, type About } from './message.js';
import type { Messages, Reactor } from './reactor.js';

/** Every message there ever was. `put` leaves a row that is there as it is, so a key is written once. */
export const MESSAGES = table('outbox.message', 'key');

/**
 * A reactor for a projection runner: its messages are rows, written in the transaction that moves its checkpoint. Give
 * reactors a runner of their own; a rebuild of this one is refused by the database.
 */
export class ReactorProjection extends Projection {
  readonly name: string;
  readonly tables = [MESSAGES];
  readonly types: readonly string[];

  constructor(private readonly reactor: Reactor) {
    super();
    this.name = `outbox-${reactor.name}`;
    this.types = reactor.types;
  }

  project(event: RecordedEvent, rows: Rows): void {
    this.reactor.react(event, new NumberedMessages(this.reactor.name, event, rows));
  }
}

/** Gives the messages of one event their keys. */
class NumberedMessages implements Messages {
  private count = 0;

  constructor(
    private readonly reactor: string,
    private readonly event: RecordedEvent,
    private readonly rows: Rows,
  ) {}

  send(kind: string, about: About, dueAt: Date = this.event.recordedAt): void {
    assertIdsAndCodes(kind, about);
    const { eventId } = this.event.meta;
    const key = `${eventId}/${this.reactor}/${this.count++}`;
    this.rows.put(MESSAGES, { key, event_id: eventId, reactor: this.reactor, kind, about, due_at: dueAt });
  }
}
