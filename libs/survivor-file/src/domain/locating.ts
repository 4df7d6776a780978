import { keepValue } from './locating-values.js';

/** What a locating value shows to everything that is not meant to open it. */
export const WITHHELD = '[withheld]';

declare const KIND: unique symbol;

/**
 * A value that could lead somebody to a survivor. It can be carried about and put into text, JSON or a template, and shows
 * `[withheld]` in all of them; it is no string, so no view or row of another context can hold it by mistake. Only
 * `openLocating` gives the value.
 */
export class Locating {
  declare private readonly [KIND]: 'locating';

  constructor(value: string) {
    keepValue(this, value);
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
