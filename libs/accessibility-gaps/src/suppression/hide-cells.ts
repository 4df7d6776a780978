import type { Row } from './figures.js';
import type { CrossTable } from './shown-figures.js';
import { isFew } from './small.js';

/** Barriers against something, before anything is hidden. Hidden rows and columns are those of the breakdowns beside it. */
export interface CellsToHide {
  readonly rows: readonly Row[];
  readonly columns: readonly Row[];
  readonly hiddenRows: ReadonlySet<string>;
  readonly hiddenColumns: ReadonlySet<string>;
  readonly people: (row: string, column: string) => number;
}

/**
 * Shows whole rows only, so that the argument stays one that can be followed:
 * 1. A row or column that is hidden in the breakdown beside the table is hidden here too: its figures would add up to it.
 * 2. A row is hidden when one of its figures is small, or when what it leaves for the hidden columns together is.
 * 3. What all hidden rows have together in a shown column is what a reader can work out, by taking the shown ones from the
 *    column's figure; and so is what they have together in all hidden columns. Each must be nobody or at least five; while one
 *    is not, the smallest row that is still shown is hidden too. The same when a single row is hidden: what a reader works
 *    out would be that row.
 * Whatever is hidden in a cell can then be nobody or at least five, as far as can be worked out: it is bounded by the row's
 * figure, the column's and what the hidden rows have together, and none of them is small.
 */
export function shownCells(table: CellsToHide): CrossTable | undefined {
  const { rows, columns, hiddenColumns, people } = table;
  const shownColumns = columns.filter(({ key }) => !hiddenColumns.has(key));
  if (shownColumns.length === 0) return undefined;
  const hidden = new Set(rows.filter((row) => isHiddenRow(table, row)).map(({ key }) => key));
  const fromLeast = rows.toSorted((one, other) => one.people - other.people || (one.key < other.key ? -1 : 1));
  while (hidden.size > 0 && hidden.size < rows.length && givesAway(table, hidden)) {
    const next = fromLeast.find(({ key }) => !hidden.has(key));
    if (next) hidden.add(next.key);
  }
  const shown = rows.filter(({ key }) => !hidden.has(key));
  if (shown.length === 0) return undefined;
  return {
    columns: [...shownColumns.map(({ key }) => key), ...[...hiddenColumns].toSorted()],
    rows: [
      ...shown.map(({ key }) => ({
        key,
        cells: Object.fromEntries(shownColumns.map((column) => [column.key, people(key, column.key)])),
      })),
      ...[...hidden].toSorted().map((key) => ({ key })),
    ],
  };
}

function isHiddenRow({ columns, hiddenRows, hiddenColumns, people }: CellsToHide, { key }: Row): boolean {
  if (hiddenRows.has(key)) return true;
  const left = columns.filter((column) => hiddenColumns.has(column.key)).map((column) => people(key, column.key));
  const shown = columns.filter((column) => !hiddenColumns.has(column.key)).map((column) => people(key, column.key));
  return [...shown, sum(left)].some(isFew);
}

function givesAway({ columns, hiddenColumns, people }: CellsToHide, hidden: ReadonlySet<string>): boolean {
  const inColumn = (column: string) => sum([...hidden].map((row) => people(row, column)));
  const corner = sum([...hiddenColumns].map(inColumn));
  const together = columns.filter(({ key }) => !hiddenColumns.has(key)).map(({ key }) => inColumn(key));
  return hidden.size === 1 || [...together, corner].some(isFew);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
