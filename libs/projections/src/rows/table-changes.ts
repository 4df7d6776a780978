import { RowChange } from './row-change.js';
import type { Table } from './table.js';
import { keyText, matches } from './values.js';
import type { Columns } from './rows.js';
import { WhereChanges, type WhereChange } from './where-changes.js';

/** What is to be written to one table: first the changes by match, then those by key. */
export class TableChanges {
  readonly byMatch = new WhereChanges();
  readonly byKey = new Map<string, RowChange>();
  /** Columns that were changed by key of rows that may be there already. */
  private readonly touched = new Set<string>();

  constructor(readonly table: Table) {}

  get isEmpty(): boolean {
    return this.byKey.size === 0 && this.byMatch.all.length === 0;
  }

  of(columns: Columns): RowChange {
    const text = keyText(this.table, columns);
    let change = this.byKey.get(text);
    if (!change) this.byKey.set(text, (change = new RowChange(this.table, columns)));
    return change;
  }

  /** Notes that rows by key got new values in these columns. */
  touch(columns: object): void {
    for (const column in columns) this.touched.add(column);
  }

  /** Whether the change may be written before the changes by key that came before it, with the same outcome. */
  takes(change: WhereChange): boolean {
    const named = [...Object.keys(change.match), ...Object.keys(change.columns)];
    return !named.some((column) => this.touched.has(column)) && this.byMatch.takes(change);
  }

  /** For rows that are there already it is kept; rows that are still to be added get it here. */
  setWhere(change: WhereChange): void {
    this.byMatch.add(change);
    for (const { row } of this.byKey.values())
      if (row && matches(row, change.match)) Object.assign(row, change.columns);
  }
}
