import { labelOf, BARRIERS } from '#kernel';
import { gapsAddress } from '../figures/gaps.address.js';
import { nameOf, NOT_SHOWN, periodText } from '../figures/gap-words.view.js';
import type { GapFigures } from '../figures/gaps.reader.js';
import { crossText } from '../figures/gaps.view.js';
import type { Columns } from '../suppression/figures.js';
import type { CrossRow } from '../suppression/shown-figures.js';

/** The page of barriers against needs, areas, services or kinds. */
export function crossTableView(gaps: GapFigures, columns: Columns) {
  const { period, names, exactness, figures } = gaps;
  const table = figures.cross[columns];
  return {
    title: crossText(columns),
    periodText: periodText(period),
    isSuppressed: exactness === 'suppressed',
    backHref: gapsAddress(period),
    head: [
      { text: 'Barrier' },
      ...(table?.columns ?? []).map((key) => ({ text: nameOf(columns, key, names), numeric: true })),
    ],
    rows: table?.rows.map((row) => cells(gaps, columns, table.columns, row)),
  };
}

function cells(
  { period, exactness }: GapFigures,
  by: Columns,
  columns: readonly string[],
  { key, cells: shown }: CrossRow,
) {
  const figures = columns.map((column) => {
    const people = shown?.[column];
    if (people === undefined) return { text: NOT_SHOWN, numeric: true };
    const opens = exactness !== 'suppressed' && people > 0;
    return {
      ...{ text: String(people), numeric: true },
      ...(opens && { href: gapsAddress(period, { barrier: key, [by]: column }) }),
    };
  });
  return [{ text: labelOf(BARRIERS, key), header: true }, ...figures];
}
