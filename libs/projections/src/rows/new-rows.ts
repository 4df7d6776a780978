import type { RowChange } from './row-change.js';
import { matches, text, type PlainRow } from './values.js';

/** Rows by the texts of what stands in these columns; some may have got other values since. */
interface ByValue {
  readonly columns: readonly string[];
  readonly rows: Map<string, Set<RowChange>>;
}

/**
 * The rows that a stretch adds, by what stands in them: a change by match looks at those that it may concern instead of at
 * thousands. Nothing is kept of columns that nobody asked for.
 */
export class NewRows {
  private readonly asked = new Map<string, ByValue>();

  constructor(private readonly all: ReadonlyMap<string, RowChange>) {}

  /** Notes a row that came, or that got new values in some columns. */
  note(change: RowChange, changed?: object): void {
    const { row } = change;
    if (!row) return;
    for (const byValue of this.asked.values())
      if (!changed || byValue.columns.some((column) => column in changed)) keep(byValue, change, row);
  }

  /** Changes columns of the rows that have these values. */
  setWhere(match: PlainRow, columns: PlainRow): void {
    for (const change of this.by(match)) {
      if (!change.row || !matches(change.row, match)) continue;
      Object.assign(change.row, columns);
      this.note(change, columns);
    }
  }

  /** Among them are all that have these values: a copy, because changing rows moves them. */
  private by(match: PlainRow): readonly RowChange[] {
    const columns = Object.keys(match);
    const name = columns.join(' ');
    let byValue = this.asked.get(name);
    if (!byValue) {
      this.asked.set(name, (byValue = { columns, rows: new Map<string, Set<RowChange>>() }));
      for (const change of this.all.values()) if (change.row) keep(byValue, change, change.row);
    }
    return [...(byValue.rows.get(textOf(columns, match)) ?? [])];
  }
}

function keep({ columns, rows }: ByValue, change: RowChange, row: PlainRow): void {
  const value = textOf(columns, row);
  const there = rows.get(value);
  if (there) there.add(change);
  else rows.set(value, new Set([change]));
}

const textOf = (columns: readonly string[], row: PlainRow): string =>
  columns.map((column) => text(row[column])).join('\u0000');
