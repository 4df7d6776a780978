import { Outlet, type OutboxMessage } from '#outbox';
import { Breach } from '../core/breach.js';
import type { Process } from '../core/process.js';
import type { World } from './world.js';

const SENDING_MS = 40;

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

/** The other side, as one sender process reaches it. What arrives is held against the log at once. */
export class RunOutlet extends Outlet {
  constructor(
    private readonly process: Process,
    private readonly world: World,
  ) {
    super();
  }

  async handOver(message: OutboxMessage): Promise<void> {
    this.world.departures.begin(message.key);
    await this.send(message);
    this.world.departures.end(message.key);
  }

  private async send(message: OutboxMessage): Promise<void> {
    const { faults, trace, departures } = this.world;
    const about = [message.key];
    await this.process.pause(SENDING_MS);
    await this.process.mayDie('sender-killed-before-hand-over', about);
    if (faults.strike('outlet-refused', this.process.name, about)) throw new Error('refused');
    await this.arrive(message);
    trace.note(this.process.name, `handed over ${message.kind}`, about);
    if (faults.strike('sender-killed-after-hand-over', this.process.name, about)) {
      departures.excuse(message.key);
      await this.process.die();
    }
    if (!faults.strike('outlet-answer-lost', this.process.name, about)) return;
    departures.excuse(message.key);
    throw new Error('no answer');
  }

  private async arrive(message: OutboxMessage): Promise<void> {
    const { departures, watch, calendar } = this.world;
    await watch.look();
    const about = [message.key];
    if (!watch.eventIds.has(message.eventId)) this.world.fail(new Breach('sent before its event was durable', about));
    if (message.dueAt > calendar.now()) this.world.fail(new Breach('sent before it was due', about));
    if (!departures.isTheSame(message)) this.world.fail(new Breach('two messages under one key', about));
    if (departures.note(message) > 1 + (departures.excused.get(message.key) ?? 0))
      this.world.fail(new Breach('sent again without a fault to blame', about));
  }
}
