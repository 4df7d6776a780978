import { NewRows } from './new-rows.js';
import { RowChange } from './row-change.js';
import type { Columns } from './rows.js';
import type { Table } from './table.js';
import { keyText, type PlainRow } from './values.js';
import { WhereChanges } from './where-changes.js';
import type { WhereChange } from './where-step.js';

/** What is to be written to one table: first the changes by match, then those by key. */
export class TableChanges {
  readonly byMatch = new WhereChanges();
  readonly byKey = new Map<string, RowChange>();
  private readonly newRows = new NewRows(this.byKey);
  /** Columns that were changed by key of rows that may be there already. */
  private readonly touched = new Set<string>();

  constructor(readonly table: Table) {}

  get isEmpty(): boolean {
    return this.byKey.size === 0 && this.byMatch.steps.length === 0;
  }

  put(row: Columns, plain: PlainRow): void {
    const change = this.of(row);
    change.put(plain);
    this.newRows.note(change);
  }

  set(key: Columns, columns: PlainRow): void {
    const change = this.of(key);
    change.set(columns);
    this.touch(change, columns);
  }

  add(key: Columns, amounts: Readonly<Record<string, number>>): void {
    const change = this.of(key);
    change.add(amounts);
    this.touch(change, amounts);
  }

  remove(key: Columns): void {
    this.of(key).remove();
  }

  /** Whether the change may be written before the changes by key that came before it, with the same outcome. */
  takes({ match, columns }: WhereChange): boolean {
    if (this.touched.size === 0) return true;
    return ![...Object.keys(match), ...Object.keys(columns)].some((column) => this.touched.has(column));
  }

  /** For rows that are there already it is kept; rows that are still to be added get it here. */
  setWhere(change: WhereChange): void {
    this.byMatch.add(change);
    this.newRows.setWhere(change.match, change.columns);
  }

  private of(columns: Columns): RowChange {
    const text = keyText(this.table, columns);
    let change = this.byKey.get(text);
    if (!change) this.byKey.set(text, (change = new RowChange(this.table, columns)));
    return change;
  }

  private touch(change: RowChange, columns: object): void {
    for (const column in columns) this.touched.add(column);
    this.newRows.note(change, columns);
  }
}
