import type { MemoryTables } from '#projections/testing';
import { isDue, waitingSince, type Delivery } from '../delivery.js';
import type { OutboxMessage } from '../message.js';
import { Outbox, type HeldMessage, type OutboxStatus } from '../outbox.js';
import { MESSAGES } from '../reactor.projection.js';

/** The outbox over tables in memory: for specs and for the simulator. */
export class MemoryOutbox extends Outbox {
  private readonly deliveries = new Map<string, Delivery>();
  private readonly parts = new Map<string, OutboxMessage>();

  constructor(private readonly tables: Pick<MemoryTables, 'rowsOf'>) {
    super();
  }

  /** Every message, with how it stands. */
  held(): readonly HeldMessage[] {
    return [...this.tables.rowsOf(MESSAGES).map(messageOf), ...this.parts.values()].map((message) => ({
      message,
      delivery: this.deliveries.get(message.key) ?? waitingSince(message.dueAt),
    }));
  }

  async status(now: Date): Promise<OutboxStatus> {
    const held = this.held();
    const waiting = held.filter(({ delivery }) => delivery.state === 'waiting');
    const late = waiting.map(({ delivery }) => now.getTime() - delivery.dueAt.getTime());
    const setAside = held.filter(({ delivery }) => delivery.state === 'set-aside').sort(longestDueFirst);
    return { waiting: waiting.length, lateSeconds: Math.round(Math.max(0, ...late) / 1000), setAside };
  }

  protected async add(messages: readonly OutboxMessage[]): Promise<void> {
    const have = new Set(this.held().map(({ message }) => message.key));
    for (const message of messages) if (!have.has(message.key)) this.parts.set(message.key, message);
  }

  protected async changeNextDue(now: Date, change: (delivery: Delivery) => Delivery): Promise<HeldMessage | undefined> {
    const [next] = this.held()
      .filter(({ delivery }) => isDue(delivery, now))
      .sort(longestDueFirst);
    return next && this.put(next.message, change(next.delivery));
  }

  protected async change(key: string, change: (delivery: Delivery) => Delivery): Promise<void> {
    const held = this.held().find(({ message }) => message.key === key);
    if (held) this.put(held.message, change(held.delivery));
  }

  private put(message: OutboxMessage, delivery: Delivery): HeldMessage {
    this.deliveries.set(message.key, delivery);
    return { message, delivery };
  }
}

const longestDueFirst = (a: HeldMessage, b: HeldMessage): number =>
  a.delivery.dueAt.getTime() - b.delivery.dueAt.getTime() || (a.message.key < b.message.key ? -1 : 1);

function messageOf(row: Readonly<Record<string, unknown>>): OutboxMessage {
  const { key, event_id: eventId, reactor, kind, due_at: dueAt } = row as Readonly<Record<string, string>>;
  return { key, eventId, reactor, kind, about: row.about, dueAt: new Date(dueAt ?? '') } as OutboxMessage;
}
