/** How a message stands with the sender. Kept apart from the message, so that nothing that writes messages can undo a hand-over. */
export interface Delivery {
  readonly state: 'waiting' | 'sent' | 'set-aside';
  /** How often it was taken to be handed over. */
  readonly attempts: number;
  /** When it is next to be taken, while it waits. */
  readonly dueAt: Date;
  /** Why the last attempt came to nothing: a class of error or a code, never a message. */
  readonly error?: string | undefined;
}

/** Attempts before a message is set aside: with the rests below they last for 12 hours, a night without the other side. */
export const MOST_ATTEMPTS = 20;
/** Somebody who took a message and is not heard of for so long is taken for dead: the message is taken again. */
export const TAKEN_FOR_MS = 2 * 60_000;

const FIRST_REST_MS = 15_000;
const LONGEST_REST_MS = 60 * 60_000;
/** What stands as the reason when whoever took it never came back. */
const NO_ANSWER = 'NoAnswer';

export const waitingSince = (dueAt: Date): Delivery => ({ state: 'waiting', attempts: 0, dueAt });

export const isDue = ({ state, dueAt }: Delivery, now: Date): boolean => state === 'waiting' && dueAt <= now;

/** Taken to be handed over; set aside instead when every attempt is used up, so that no message can kill senders for ever. */
export function taken(delivery: Delivery, now: Date): Delivery {
  const { attempts, error } = delivery;
  if (attempts >= MOST_ATTEMPTS) return { ...delivery, state: 'set-aside', error: error ?? NO_ANSWER };
  return { ...delivery, attempts: attempts + 1, dueAt: later(now, TAKEN_FOR_MS), error: NO_ANSWER };
}

export const sent = (delivery: Delivery): Delivery => ({ ...delivery, state: 'sent', error: undefined });

/** Not handed over: it rests, twice as long each time, and in the end is set aside. A late word about an attempt that was taken over by another changes nothing. */
export function failed(delivery: Delivery, attempt: number, error: string, now: Date): Delivery {
  if (delivery.state !== 'waiting' || delivery.attempts !== attempt) return delivery;
  if (attempt >= MOST_ATTEMPTS) return { ...delivery, state: 'set-aside', error };
  return { ...delivery, error, dueAt: later(now, Math.min(FIRST_REST_MS * 2 ** (attempt - 1), LONGEST_REST_MS)) };
}

/** Somebody looked and says: try again, from the first attempt. */
export const again = (delivery: Delivery, now: Date): Delivery =>
  delivery.state === 'set-aside' ? { ...delivery, state: 'waiting', attempts: 0, dueAt: now } : delivery;

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);
