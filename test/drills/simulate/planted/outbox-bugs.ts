import type { TakenMessage } from '#outbox';
import { MemoryOutbox } from '#outbox/testing';

/** Does not mark what was handed over. */
export class DoesNotMark extends MemoryOutbox {
  override async sent(): Promise<void> {}
}

/** Gives every attempt a key of its own, so that the other side cannot tell a repeat. */
export class NewKeyEachTime extends MemoryOutbox {
  override async take(now: Date): Promise<TakenMessage | undefined> {
    const message = await super.take(now);
    return message && { ...message, key: `${message.key}/${message.attempt}` };
  }

  override async sent(message: TakenMessage): Promise<void> {
    await super.sent(asKept(message));
  }

  override async failed(message: TakenMessage, error: string, now: Date): Promise<void> {
    await super.failed(asKept(message), error, now);
  }
}

const asKept = (message: TakenMessage): TakenMessage => ({
  ...message,
  key: message.key.slice(0, message.key.lastIndexOf('/')),
});

/** Drops a message that could not be handed over. */
export class GivesUp extends MemoryOutbox {
  override async failed(message: TakenMessage): Promise<void> {
    await super.sent(message);
  }
}

/** Lets two senders take the same message at once. */
export class LetsTwoTake extends MemoryOutbox {
  override async take(now: Date): Promise<TakenMessage | undefined> {
    const message = await super.take(now);
    if (message) await this.change(message.key, (delivery) => ({ ...delivery, dueAt: message.dueAt }));
    return message;
  }
}
