import type { TakenMessage } from './outbox.js';

/** The way out: e-mail, a webhook, another system. */
export abstract class Outlet {
  /**
   * Resolves when the other side has the message for good, and throws when it has not or when nobody knows. A message may
   * come more than once, always with the same key, which the other side is given to tell. What a person may know, and
   * whether there is still cause to tell them, is asked here and now: a message may be days old.
   */
  abstract handOver(message: TakenMessage): Promise<void>;
}
