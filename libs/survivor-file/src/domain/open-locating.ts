import { WITHHELD, type Locating } from './locating.js';
import { valueOf } from './locating-values.js';

/**
 * Gives the value itself. Whoever calls this shows it to somebody: after a logged read, with proof of who that is. A
 * boundary rule names the few files that may.
 */
export function openLocating(locating: Locating): string {
  return valueOf(locating) ?? WITHHELD;
}

/** The same where there may be none. */
export const openIfGiven = (value: Locating | undefined): string | undefined =>
  value === undefined ? undefined : openLocating(value);
