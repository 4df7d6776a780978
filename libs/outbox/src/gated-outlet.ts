import type { Clock } from '#kernel';
import type { Carrier, Composer } from './carrier.js';
import { clear } from './cleared.js';
import type { Gate } from './gate.js';
import type { Outbox, TakenMessage } from './outbox.js';
import { Outlet } from './outlet.js';
import { Sender } from './sender.js';
import type { Spreader } from './spreader.js';

/**
 * The only outlet there is. A message to many becomes one for each of them; one for somebody is composed, put before the
 * gate, and given to the carrier when it passed. What was kept back is put before a person and counts as done here. When
 * the gate cannot say, nothing leaves and the message rests.
 */
class GatedOutlet extends Outlet {
  constructor(private readonly sending: Sending) {
    super();
  }

  async handOver(message: TakenMessage): Promise<void> {
    const { outbox, spreader, composer, gate, carrier, clock } = this.sending;
    const parts = await spreader?.spread(message);
    if (parts) return outbox.addParts(message, parts);
    const departure = await composer.compose(message);
    if (!departure) return;
    const verdict = await gate.judge(departure, clock.now());
    const isRepeat = message.attempt > 1;
    if (verdict.passes) return carrier.carry(clear({ key: message.key, isRepeat }, verdict));
    await gate.keepBack(message.key, departure, verdict.rule, clock.now());
  }
}

/** What sending takes. */
export interface Sending {
  readonly outbox: Outbox;
  /** Makes of a message to many one for each of them; absent where every message is for somebody. */
  readonly spreader?: Spreader;
  readonly composer: Composer;
  readonly gate: Gate;
  readonly carrier: Carrier;
  readonly clock: Clock;
}

/** The job that sends what is in the outbox, through the gate: the one way out. */
export const gatedSender = (sending: Sending): Pick<Sender, 'name' | 'run'> =>
  new Sender(sending.outbox, new GatedOutlet(sending), sending.clock);
