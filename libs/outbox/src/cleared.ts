import type { About } from './message.js';

/** By which way something leaves. A mailbox is a folder of this installation, which only its own members read. */
export type Way = 'email' | 'text-message' | 'letter' | 'call' | 'mailbox';

/** Whom a message is for. What may be said, and by which way, depends on it. */
export type Addressee =
  | { readonly kind: 'survivor'; readonly survivorFileId: string }
  /** Whoever could hand it to the person referred counts as them. */
  | { readonly kind: 'person-referred'; readonly address: string }
  | { readonly kind: 'agency'; readonly address: string };

/** What is about to leave, made when it leaves: what may still be known is asked now, not when the message was put in. */
export interface Departure {
  readonly to: Addressee;
  readonly way: Way;
  /** For agencies one of the fixed subjects of notices; the gate writes another for everybody else. */
  readonly subject: string;
  /** All that the other side would read: for agencies a link of this installation alone, for survivors nothing. */
  readonly text: string;
  readonly about: About;
}

const MADE = new WeakSet<object>();

/** A message that passed the gate. Only `clear` makes one, and only a gated outlet calls that (a boundary rule). */
export class Cleared {
  declare private readonly passed: true;

  constructor(
    readonly key: string,
    readonly way: Way,
    readonly address: string,
    readonly subject: string,
    readonly text: string,
    /** Whether it was handed over before and nobody knows what became of it. */
    readonly isRepeat: boolean,
  ) {
    if (!MADE.delete(PASS)) throw new Error('Only the gate clears a message');
    Object.freeze(this);
  }
}

const PASS = {};

/** Makes a cleared message of what the gate let through. */
export function clear(
  { key, isRepeat }: Pick<Cleared, 'key' | 'isRepeat'>,
  { way, address, subject, text }: Pick<Cleared, 'way' | 'address' | 'subject' | 'text'>,
): Cleared {
  MADE.add(PASS);
  return new Cleared(key, way, address, subject, text, isRepeat);
}
