import { mostFirst } from './most-first.js';
import { COLUMNS, type Figures, type Row, type UnmetNeed, type UnmetRow } from './figures.js';
import type { AloneRow, Columns, Count } from './figures.js';

/** A figure that may be read, or only the name of a row whose figure may not. */
export type Shown<Counted extends { readonly key: string }> =
  (Counted & { readonly hidden: false }) | { readonly key: string; readonly hidden: true };
export type ShownRow = Shown<Row>;

/** The rows of one breakdown; undefined when the whole breakdown is withheld, the names of its rows included. */
export type ShownRows = readonly ShownRow[] | undefined;

/** One barrier against the columns: a figure for each column, undefined where it is withheld; or nothing but its name. */
export interface CrossRow {
  readonly key: string;
  readonly cells?: Readonly<Record<string, number | undefined>>;
}

/** Barriers set against something. A column whose figures are withheld is named, and has none. */
export interface CrossTable {
  readonly columns: readonly string[];
  readonly rows: readonly CrossRow[];
}

/** Evidenced unmet need as it may be read; a breakdown that is withheld is undefined. */
export interface ShownUnmet extends Partial<Omit<UnmetNeed, 'byNeedCount' | 'byArea'>> {
  readonly byNeedCount: readonly Shown<UnmetRow>[] | undefined;
  readonly byArea: readonly Shown<UnmetRow>[] | undefined;
}

/** "Without this rule, up to `alone` of `people`". */
export interface SimulatedRow {
  readonly serviceId: string;
  readonly criterionId: string;
  /** Those who were declined under it; where figures are suppressed, all to whom the service said no. */
  readonly people: number;
  readonly alone: number;
}

/** The figures as a reader may see them. `total` is undefined when it is itself too small. */
export interface ShownFigures {
  readonly total: Count | undefined;
  readonly kinds: ShownRows;
  readonly barriers: ShownRows;
  readonly needs: ShownRows;
  readonly services: ShownRows;
  readonly areas: ShownRows;
  readonly months: ShownRows;
  readonly cross: Readonly<Record<Columns, CrossTable | undefined>>;
  /** People for whom a barrier was the only one. */
  readonly alone: readonly Shown<AloneRow>[] | undefined;
  readonly criteria: readonly SimulatedRow[] | undefined;
  readonly unmet: ShownUnmet;
}

/** The figures for those who may know the people: nothing hidden, in the same order. */
export function shownExactly(figures: Figures): ShownFigures {
  const { total, kinds, barriers, needs, services, areas, months, alone, criteria, unmet } = figures;
  const tables = { kinds: all(kinds), barriers: all(barriers), needs: all(needs), services: all(services) };
  const more = { areas: all(areas), months: all(months), alone: all(alone) };
  const cross = Object.fromEntries(COLUMNS.map((columns) => [columns, wholeTable(figures, columns)]));
  return {
    ...{ total, ...tables, ...more, criteria: criteria.map(({ barriers: _, ...row }) => row) },
    cross: cross as Record<Columns, CrossTable>,
    unmet: { ...unmet, byNeedCount: all(unmet.byNeedCount), byArea: all(unmet.byArea) },
  };
}

const all = <Row extends { readonly key: string; readonly people: number }>(
  rows: readonly Row[],
): readonly Shown<Row>[] => rows.toSorted(mostFirst).map((row) => ({ ...row, hidden: false }));

/** The rows of the breakdown that stands in the columns. */
export function columnRows(figures: Figures, columns: Columns): readonly Row[] {
  const { kinds, needs, areas, services } = figures;
  return { kind: kinds, need: needs, area: areas, service: services }[columns];
}

function wholeTable(figures: Figures, columns: Columns): CrossTable {
  const keys = columnRows(figures, columns).map(({ key }) => key);
  const people = peopleOf(figures, columns);
  const rows = figures.barriers.map(({ key }) => ({
    key,
    cells: Object.fromEntries(keys.map((column) => [column, people(key, column)])),
  }));
  return { columns: keys, rows };
}

/** How many people are in a cell; 0 where there is none. */
export function peopleOf({ cross }: Pick<Figures, 'cross'>, columns: Columns): (row: string, column: string) => number {
  const counts = new Map(cross[columns].map(({ row, column, people }) => [`${row} ${column}`, people]));
  return (row, column) => counts.get(`${row} ${column}`) ?? 0;
}
