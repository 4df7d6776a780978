/** What a locating value shows to everything that is not meant to open it. */
export const WITHHELD = '[withheld]';

/** The values themselves, out of reach of every object that holds a `Locating`: no spread, JSON or inspection finds them. */
const VALUES = new WeakMap<object, string>();

declare const KIND: unique symbol;

/**
 * A value that could lead somebody to a survivor. It can be carried about and put into text, JSON or a template, and shows
 * `[withheld]` in all of them; it is no string, so no view or row of another context can hold it by mistake. Only
 * `openLocating` gives the value, and only the survivor file's own pages and its gate may call that (a boundary rule).
 */
export class Locating {
  declare private readonly [KIND]: 'locating';

  constructor(value: string) {
    VALUES.set(this, value);
    Object.freeze(this);
  }

  toString(): string {
    return WITHHELD;
  }

  toJSON(): string {
    return WITHHELD;
  }

  [Symbol.toPrimitive](): string {
    return WITHHELD;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return WITHHELD;
  }
}

/** Gives the value itself. Whoever calls this shows it to somebody: after a logged read, with proof of who that is. */
export function openLocating(locating: Locating): string {
  return VALUES.get(locating) ?? WITHHELD;
}

/** The same where there may be none. */
export const openIfGiven = (value: Locating | undefined): string | undefined =>
  value === undefined ? undefined : openLocating(value);
