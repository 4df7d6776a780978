import { Carrier } from '../carrier.js';
import type { Cleared, Way } from '../cleared.js';

/** There is no carrier for the way by which a message is to leave: it rests until there is one. */
export class NoCarrier extends Error {
  constructor(readonly way: Way) {
    super(`Nothing carries messages by ${way}`);
    this.name = 'NoCarrier';
  }
}

/** The carrier of each way that this installation has. */
export class CarriersByWay extends Carrier {
  constructor(private readonly carriers: Readonly<Partial<Record<Way, Carrier>>>) {
    super();
  }

  /** Throws `NoCarrier`, or what the carrier of that way throws. */
  async carry(cleared: Cleared): Promise<void> {
    const carrier = this.carriers[cleared.way];
    if (!carrier) throw new NoCarrier(cleared.way);
    await carrier.carry(cleared);
  }
}
