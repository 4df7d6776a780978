import { mostFirst } from './most-first.js';
import type { Shown } from './shown-figures.js';
import { isFew } from './small.js';

interface Counted {
  readonly key: string;
  readonly people: number;
}

/**
 * The rows that are hidden: those about too few people, and beside them the smallest that are not (all of them, in a tie).
 * Hidden rows look alike. They can then change places without a change in anything that is shown; because one of them is
 * small and one is not, no row's figure follows, not even for somebody who knows this function.
 */
export function hiddenKeys(rows: readonly Counted[]): ReadonlySet<string> {
  const small = rows.filter(({ people }) => isFew(people));
  if (small.length === 0) return new Set();
  const large = rows.filter(({ people }) => !isFew(people));
  const least = Math.min(...large.map(({ people }) => people));
  const alongside = large.filter(({ people }) => people === least);
  return new Set([...small, ...alongside].map(({ key }) => key));
}

/**
 * Shown rows first, most people first; hidden rows after them by name, so that their order tells nothing. Undefined when no row
 * would be left: "all of them are small" cannot be told from "one is not".
 */
export function show<Row extends Counted>(
  rows: readonly Row[],
  hidden: ReadonlySet<string>,
): readonly Shown<Row>[] | undefined {
  const shown = rows.filter(({ key }) => !hidden.has(key)).toSorted(mostFirst);
  if (shown.length === 0 && hidden.size > 0) return undefined;
  const names = [...hidden].toSorted().map((key): Shown<Row> => ({ key, hidden: true }));
  return [...shown.map((row): Shown<Row> => ({ ...row, hidden: false })), ...names];
}
