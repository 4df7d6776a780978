/** Ids and codes by name: whom and what a message is about. The text is written when it leaves, from what holds then. */
export type About = Readonly<Record<string, string>>;

/** Something that must leave this process because of an event. */
export interface OutboxMessage {
  /**
   * Event id, reactor and number within that event, as `<event>/<reactor>/<n>`. The same cause has the same key for ever:
   * whoever takes messages twice keeps the first of each key.
   */
  readonly key: string;
  readonly eventId: string;
  readonly reactor: string;
  /** What is to be sent, as a code of the reactor: `referral-arrived`. */
  readonly kind: string;
  readonly about: About;
  /** Not to be sent before. */
  readonly dueAt: Date;
}

/** A reactor put something into a message that is no id and no code. Names the field, never what stood in it. */
export class MessageRefused extends Error {
  constructor(readonly field: string) {
    super(`A message holds ids and codes only: ${field} is neither`);
    this.name = 'MessageRefused';
  }
}

/** Ids, codes, dates and instants fit; names, sentences and addresses do not. */
const ID_OR_CODE = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/;

/** What a key is made of: ids, codes and numbers with slashes between. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,199}$/;

/** Throws `MessageRefused` when a key could hold personal data. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new MessageRefused('key');
}

/** Throws `MessageRefused` when `kind` or a value of `about` could be personal data. */
export function assertIdsAndCodes(kind: string, about: About): void {
  for (const [field, value] of [['kind', kind], ...Object.entries(about)] as const)
    if (!ID_OR_CODE.test(value)) throw new MessageRefused(field);
}
