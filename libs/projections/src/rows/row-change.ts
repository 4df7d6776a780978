import type { Columns } from './rows.js';
import type { Table } from './table.js';
import { plainRow, type PlainRow } from './values.js';

const NOTHING: PlainRow = Object.freeze({});
const NO_AMOUNTS: Readonly<Record<string, number>> = Object.freeze({});

/**
 * All that a stretch of events does to the row with one key, as one change. It holds for a row that is there already and
 * for one that is not, because which of the two it is shows only when the change is written. Most are a new row and nothing
 * else, and a stretch has thousands: what such a one does not need is not made.
 */
export class RowChange {
  /** What was there is removed first. */
  removed = false;
  /** The row as it is in the end when none was there before (or it was removed). */
  row: PlainRow | undefined;
  private patched: PlainRow | undefined;
  private added: Record<string, number> | undefined;

  /** `named` holds the columns of the key, among others perhaps. */
  constructor(
    private readonly table: Table,
    private readonly named: Columns,
  ) {}

  /** The columns of the key. */
  get key(): PlainRow {
    const key: Record<string, Columns[string]> = {};
    for (const column of this.table.key) key[column] = this.named[column] ?? null;
    return plainRow(key);
  }

  /** The columns to change of a row that was there. */
  get patch(): Readonly<PlainRow> {
    return this.patched ?? NOTHING;
  }

  /** What to add to its numbers. */
  get amounts(): Readonly<Record<string, number>> {
    return this.added ?? NO_AMOUNTS;
  }

  put(row: PlainRow): void {
    this.row ??= row;
  }

  set(columns: PlainRow): void {
    if (this.row) Object.assign(this.row, columns);
    if (this.removed) return;
    if (this.added) for (const column in columns) delete this.added[column];
    if (this.patched) Object.assign(this.patched, columns);
    else this.patched = columns;
  }

  add(amounts: Readonly<Record<string, number>>): void {
    for (const column in amounts) {
      const amount = amounts[column] ?? 0;
      if (this.row) this.row[column] = sum(this.row[column], amount);
      if (this.removed) continue;
      if (this.patched && column in this.patched) this.patched[column] = sum(this.patched[column], amount);
      else (this.added ??= {})[column] = (this.added[column] ?? 0) + amount;
    }
  }

  remove(): void {
    this.removed = true;
    this.row = undefined;
    this.patched = undefined;
    this.added = undefined;
  }
}

/** Nothing plus something stays nothing, as in SQL. */
export function sum(value: unknown, amount: number): number | null {
  return value === null || value === undefined ? null : Number(value) + amount;
}
