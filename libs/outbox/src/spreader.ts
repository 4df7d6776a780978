import type { About, OutboxMessage } from './message.js';

/** A message for one of the many that another one is for. */
export interface Part {
  /** The same cause has the same key for ever: one that is there already is not added again. */
  readonly key: string;
  readonly kind: string;
  readonly about: About;
  readonly dueAt: Date;
}

/** Says, when a message is due, whom it is for: each is told by a message of their own, so that none waits for another. */
export abstract class Spreader {
  /** What the message becomes; undefined where it is for somebody already. It may be asked again for the same message. */
  abstract spread(message: OutboxMessage): Promise<readonly Part[] | undefined>;
}
