import type { Count, Figures, Row } from './figures.js';

/** Figures about one to four people are not shown to those who may not know the people (domain §8.3). */
export const FEWEST_SHOWN = 5;

/** A figure that may be read, or only the name of a row whose figure may not. */
export type ShownRow = (Row & { readonly hidden: false }) | { readonly key: string; readonly hidden: true };

/** The rows of one breakdown; undefined when the whole breakdown is withheld, the names of its rows included. */
export type ShownRows = readonly ShownRow[] | undefined;

/** The figures as somebody outside the casework may read them. `total` is undefined when it is itself too small. */
export interface ShownFigures {
  readonly total: Count | undefined;
  readonly barriers: ShownRows;
  readonly services: ShownRows;
  readonly areas: ShownRows;
}

/**
 * Hides every figure about fewer than five people, and enough others that none of them can be worked out, not even by
 * somebody who knows this function. The argument, which the spec checks against every small case:
 * 1. In a breakdown with a small figure, the smallest figure that is not small is hidden as well (all of them, in a tie), and
 *    hidden rows look alike. Hidden rows can then change places without a change in anything that is shown; because one of
 *    them is small and one is not, no row's figure follows from the page.
 * 2. When no row would be left, the breakdown is withheld, so that "everything is small" cannot be told from "one is not".
 * 3. Which service covers which area is public. An area is shown only if it covers none of the hidden services or all of
 *    them: then the services can still change places.
 * Withholding looks at people, who are never more than declines: a shown figure has at least five of both.
 */
export function suppress({ total, barriers, services, areas }: Figures): ShownFigures {
  if (isSmall(total)) return { total: undefined, barriers: undefined, services: undefined, areas: undefined };
  const hiddenServices = hiddenKeys(services);
  const covered = (area: string) => services.filter((service) => service.areas.includes(area)).map(({ key }) => key);
  const hiddenAreas = areas.filter(({ key }) => splits(hiddenServices, covered(key))).map(({ key }) => key);
  return {
    total,
    barriers: show(barriers, hiddenKeys(barriers)),
    services: show(services, hiddenServices),
    areas: show(areas, new Set(hiddenAreas)),
  };
}

/** The figures for those who may know the people: nothing hidden, in the same order. */
export function shownExactly({ total, barriers, services, areas }: Figures): ShownFigures {
  const all = (rows: readonly Row[]): ShownRows => show(rows, new Set());
  return { total, barriers: all(barriers), services: all(services), areas: all(areas) };
}

const isSmall = ({ people }: Count): boolean => people > 0 && people < FEWEST_SHOWN;

function hiddenKeys(rows: readonly Row[]): Set<string> {
  const small = rows.filter(isSmall);
  if (small.length === 0) return new Set();
  const large = rows.filter((row) => !isSmall(row));
  const least = Math.min(...large.map(({ people }) => people));
  const alongside = large.filter(({ people }) => people === least);
  return new Set([...small, ...alongside].map(({ key }) => key));
}

/** Whether `keys` holds some of `hidden` and not all: a sum over `keys` would tell them apart. */
function splits(hidden: ReadonlySet<string>, keys: readonly string[]): boolean {
  const among = keys.filter((key) => hidden.has(key)).length;
  return among > 0 && among < hidden.size;
}

/** Shown rows first, largest first; hidden rows after them by name, so that their order tells nothing. */
function show(rows: readonly Row[], hidden: ReadonlySet<string>): ShownRows {
  const shown = rows.filter(({ key }) => !hidden.has(key)).toSorted(largestFirst);
  if (shown.length === 0 && hidden.size > 0) return undefined;
  const names = [...hidden].toSorted().map((key): ShownRow => ({ key, hidden: true }));
  return [...shown.map(({ key, declines, people }): ShownRow => ({ key, declines, people, hidden: false })), ...names];
}

/** Most declines first, then by name: the order in which every reader gets the rows. */
export function largestFirst(one: Row, other: Row): number {
  return other.declines - one.declines || (one.key < other.key ? -1 : 1);
}
