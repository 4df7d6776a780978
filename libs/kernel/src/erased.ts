import type { IsoDate } from './london-time.js';

/**
 * What stands in a field whose value was erased, in the type that the field has: the text below, the day below, an empty
 * list, `false`; a number is left out. It has to pass through folds, read models and views like any other value, and must
 * never be taken for something that somebody recorded. `#vault` makes them (libs/vault/README.md, "What stands in a field").
 */
export const ERASED_TEXT = '[erased]';
export const ERASED_DATE: IsoDate = '0001-01-01';

/** The same for a value that is there and that this part of the program may not open. */
export const WITHHELD_TEXT = '[withheld]';
export const WITHHELD_DATE: IsoDate = '0001-01-02';

const WORDS: Readonly<Record<string, string>> = {
  [ERASED_TEXT]: 'Erased',
  [ERASED_DATE]: 'Erased',
  [WITHHELD_TEXT]: 'Withheld',
  [WITHHELD_DATE]: 'Withheld',
};

/** How what is read where a value was erased begins, once it is known by which decision (tombstone.ts). */
export const BY_DECISION = 'Erased by decision';

/** "Erased", or by which decision, or "Withheld" where `value` stands for that; undefined where it is what somebody recorded. */
export function markerWords(value: string): string | undefined {
  if (Object.hasOwn(WORDS, value)) return WORDS[value];
  return value.startsWith(`${BY_DECISION} D-`) ? value : undefined;
}
