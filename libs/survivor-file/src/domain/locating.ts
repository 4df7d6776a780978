import { keepValue, valueOf } from './locating-values.js';

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

/**
 * Whether two of them are the same number or address, however each is written: "07700 900123" and "+44 (0)7700-900123" are one
 * number, and capitals make no other address. Tells that and nothing else.
 */
export const leadToTheSame = (one: Locating, other: Locating): boolean => compared(one) === compared(other);

const compared = (locating: Locating): string =>
  (valueOf(locating) ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@+]/gu, '')
    .replace(/^(?:\+|00)440?(?=\d)/, '0')
    .replaceAll('+', '');
