import type { PlainRow } from './values.js';

/**
 * All that a stretch of events does to the row with one key, as one change. It holds for a row that is there already and
 * for one that is not, because which of the two it is shows only when the change is written.
 */
export class RowChange {
  /** What was there is removed first. */
  removed = false;
  /** The row as it is in the end when none was there before (or it was removed). */
  row: PlainRow | undefined;
  /** The columns to change of a row that was there. */
  readonly patch: PlainRow = {};
  /** What to add to its numbers. */
  readonly amounts: Record<string, number> = {};

  constructor(
    /** The columns of the key. */
    readonly key: PlainRow,
  ) {}

  put(row: PlainRow): void {
    this.row ??= row;
  }

  set(columns: PlainRow): void {
    if (this.row) Object.assign(this.row, columns);
    if (this.removed) return;
    Object.assign(this.patch, columns);
    for (const column in columns) delete this.amounts[column];
  }

  add(amounts: Readonly<Record<string, number>>): void {
    for (const column in amounts) {
      const amount = amounts[column] ?? 0;
      if (this.row) this.row[column] = sum(this.row[column], amount);
      if (this.removed) continue;
      if (column in this.patch) this.patch[column] = sum(this.patch[column], amount);
      else this.amounts[column] = (this.amounts[column] ?? 0) + amount;
    }
  }

  remove(): void {
    this.removed = true;
    this.row = undefined;
    for (const column in this.patch) delete this.patch[column];
    for (const column in this.amounts) delete this.amounts[column];
  }
}

/** Nothing plus something stays nothing, as in SQL. */
export function sum(value: unknown, amount: number): number | null {
  return value === null || value === undefined ? null : Number(value) + amount;
}
