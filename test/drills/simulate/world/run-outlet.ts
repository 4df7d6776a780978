import type { OutboxMessage } from '#outbox';
import { Outlet } from '#outbox/testing';
import { Breach } from '../core/breach.js';
import type { Process } from '../core/process.js';
import type { World } from './world.js';

const SENDING_MS = 40;

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
    try {
      await this.send(message);
    } finally {
      this.world.departures.end(message.key);
    }
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
