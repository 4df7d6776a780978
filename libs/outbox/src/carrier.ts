import type { Cleared, Departure } from './cleared.js';
import type { OutboxMessage } from './message.js';

/** Makes the text of a message when it leaves; undefined where there is no longer cause to send it. */
export abstract class Composer {
  abstract compose(message: OutboxMessage): Promise<Departure | undefined>;
}

/** Takes messages out: a mail server, a printer. It is given nothing that did not pass the gate. */
export abstract class Carrier {
  /** As `Outlet.handOver`: resolves when the other side has it for good; the same key may come again. */
  abstract carry(cleared: Cleared): Promise<void>;
}
