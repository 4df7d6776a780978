import type { Clock } from '#kernel';
import type { Carrier, Composer } from './carrier.js';
import { clear } from './cleared.js';
import type { Gate } from './gate.js';
import type { OutboxMessage } from './message.js';
import type { Outbox } from './outbox.js';
import { Outlet } from './outlet.js';
import { Sender } from './sender.js';

/**
 * The only outlet there is: composes a message, asks the gate, and gives the carrier what passed. What was kept back is put
 * before a person and counts as done here. When the gate cannot say, nothing leaves and the message rests.
 */
class GatedOutlet extends Outlet {
  constructor(
    private readonly composer: Composer,
    private readonly gate: Gate,
    private readonly carrier: Carrier,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handOver(message: OutboxMessage): Promise<void> {
    const departure = await this.composer.compose(message);
    if (!departure) return;
    const verdict = await this.gate.judge(departure, this.clock.now());
    if (verdict.passes) return this.carrier.carry(clear(message.key, verdict));
    await this.gate.keepBack(message.key, departure, verdict.rule, this.clock.now());
  }
}

/** What sending takes. */
export interface Sending {
  readonly outbox: Outbox;
  readonly composer: Composer;
  readonly gate: Gate;
  readonly carrier: Carrier;
  readonly clock: Clock;
}

/** The job that sends what is in the outbox, through the gate: the one way out. */
export const gatedSender = ({ outbox, composer, gate, carrier, clock }: Sending): Pick<Sender, 'name' | 'run'> =>
  new Sender(outbox, new GatedOutlet(composer, gate, carrier, clock), clock);
