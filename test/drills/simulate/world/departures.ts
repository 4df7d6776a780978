import type { OutboxMessage } from '#outbox';

/** What has left, by key. */
export class Departures {
  /** How often each message was handed over, and how often a fault was to blame for a further time. */
  readonly times = new Map<string, number>();
  readonly excused = new Map<string, number>();
  private readonly underWay = new Set<string>();
  private readonly contents = new Map<string, string>();

  /** Gives how often it has been handed over by now. */
  note({ key }: OutboxMessage): number {
    return add(this.times, key);
  }

  /** Whether nothing else was ever handed over under this key. */
  isTheSame(message: OutboxMessage): boolean {
    const earlier = this.contents.get(message.key) ?? contentsOf(message);
    this.contents.set(message.key, earlier);
    return earlier === contentsOf(message);
  }

  excuse(key: string): void {
    add(this.excused, key);
  }

  begin(key: string): void {
    this.underWay.add(key);
  }

  end(key: string): void {
    this.underWay.delete(key);
  }

  /** So much time passes at once that whoever has a message in hand will be taken for dead. */
  excuseThoseUnderWay(): void {
    for (const key of this.underWay) this.excuse(key);
    this.underWay.clear();
  }
}

/** Everything about a message that must not differ between two hand-overs. */
const contentsOf = ({ key, eventId, reactor, kind, about }: OutboxMessage): string =>
  JSON.stringify({ key, eventId, reactor, kind, about });

function add(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
