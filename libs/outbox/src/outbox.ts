import { again, failed, sent, taken, type Delivery } from './delivery.js';
import { assertIdsAndCodes, assertKey, type OutboxMessage } from './message.js';
import type { Part } from './spreader.js';

/** A message in the hands of a sender. */
export interface TakenMessage extends OutboxMessage {
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** A message and how it stands. */
export interface HeldMessage {
  readonly message: OutboxMessage;
  readonly delivery: Delivery;
}

/** For the health page: ids, codes and counts only. */
export interface OutboxStatus {
  /** Messages that are still to be sent, due or not. */
  readonly waiting: number;
  /** How long the one that is due longest has been due; 0 when none is. */
  readonly lateSeconds: number;
  /** Messages that need a person, the oldest first, up to 100 of them. */
  readonly setAside: readonly HeldMessage[];
}

/**
 * Messages as senders see them. Any number of senders may take from it; each message is in one hand at a time, unless that
 * hand is not heard of for `TAKEN_FOR_MS`. Every adapter passes `outboxContract` in this library's `testing.ts`.
 */
export abstract class Outbox {
  /** The message that is due longest, for one attempt; undefined when none is due. */
  async take(now: Date): Promise<TakenMessage | undefined> {
    for (;;) {
      const held = await this.changeNextDue(now, (delivery) => taken(delivery, now));
      if (!held) return undefined;
      if (held.delivery.state === 'waiting') return { ...held.message, attempt: held.delivery.attempts };
    }
  }

  /** It was handed over. True from then on, whoever else may have taken it meanwhile. */
  async sent({ key }: TakenMessage): Promise<void> {
    await this.change(key, sent);
  }

  /** It was not: it rests, or is set aside when this was the last attempt. `error` is a class of error, never a message. */
  async failed({ key, attempt }: TakenMessage, error: string, now: Date): Promise<void> {
    await this.change(key, (delivery) => failed(delivery, attempt, error, now));
  }

  /** Puts a message that was set aside back among the waiting ones; any other stays as it is. */
  async sendAgain(key: string, now: Date): Promise<void> {
    await this.change(key, (delivery) => again(delivery, now));
  }

  /** Adds what a message became, each part once; the rest of it comes from the message. Throws `MessageRefused` for anything but ids and codes. */
  async addParts({ eventId, reactor }: OutboxMessage, parts: readonly Part[]): Promise<void> {
    for (const { key, kind, about } of parts) {
      assertKey(key);
      assertIdsAndCodes(kind, about);
    }
    await this.add(parts.map((part) => ({ ...part, eventId, reactor })));
  }

  abstract status(now: Date): Promise<OutboxStatus>;

  /** Changes the delivery that is due longest and in nobody else's hands, and gives it as changed. */
  protected abstract changeNextDue(
    now: Date,
    change: (delivery: Delivery) => Delivery,
  ): Promise<HeldMessage | undefined>;

  /** Adds messages; one whose key is there stays as it is. */
  protected abstract add(messages: readonly OutboxMessage[]): Promise<void>;

  /** Changes one delivery, alone; nothing when there is no such message. */
  protected abstract change(key: string, change: (delivery: Delivery) => Delivery): Promise<void>;
}
