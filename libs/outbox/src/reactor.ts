import type { RecordedEvent } from '#event-store';
import type { About } from './message.js';

/** Where a reactor puts what it wants sent. */
export interface Messages {
  /**
   * Adds a message: now unless `dueAt` says later. Throws `MessageRefused` for anything but ids and codes. Messages of one
   * event are numbered in the order in which they are added.
   */
  send(kind: string, about: About, dueAt?: Date): void;
}

/**
 * Wants something sent because of events. Like a projection it is pure and counts each event once; unlike one it is never
 * replayed, because what has left cannot be taken back.
 */
export abstract class Reactor {
  /** Stable name with a version, part of every key: `referral-arrival-v1`. */
  abstract readonly name: string;
  /** The event types it reads. */
  abstract readonly types: readonly string[];
  /** Says what is to be sent because of an event. No clock, no chance, no reading; when it throws, the reactor stops before this event. */
  abstract react(event: RecordedEvent, messages: Messages): void;
}
