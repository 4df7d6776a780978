import type { BufferedRows } from './buffered-rows.js';
import { sum } from './row-change.js';
import type { Columns, KeyOf, Rows } from './rows.js';
import type { TableChanges } from './table-changes.js';
import type { Table } from './table.js';
import { keyText, matches, plainRow, type PlainRow } from './values.js';

/**
 * Tables in memory. As `Rows` it does each call at once and so says what the calls mean; `write` takes a buffer, as
 * PostgreSQL does. Instants and whole numbers beyond 2^53 are kept as text.
 */
export class MemoryTables implements Rows {
  private readonly tables = new Map<string, Map<string, PlainRow>>();

  put<Key extends string>(table: Table<Key>, row: KeyOf<Key> & Columns): void {
    const [key, rows] = [keyText(table, row), this.rowsBy(table)];
    if (!rows.has(key)) rows.set(key, plainRow(row));
  }

  set<Key extends string>(table: Table<Key>, key: KeyOf<Key>, columns: Columns): void {
    const row = this.rowsBy(table).get(keyText(table, key));
    if (row) Object.assign(row, plainRow(columns));
  }

  setWhere(table: Table, match: Columns, columns: Columns): void {
    const [wanted, changed] = [plainRow(match), plainRow(columns)];
    for (const row of this.rowsBy(table).values()) if (matches(row, wanted)) Object.assign(row, changed);
  }

  add<Key extends string>(table: Table<Key>, key: KeyOf<Key>, amounts: Readonly<Record<string, number>>): void {
    const row = this.rowsBy(table).get(keyText(table, key));
    if (row) for (const column in amounts) row[column] = sum(row[column], amounts[column] ?? 0);
  }

  remove<Key extends string>(table: Table<Key>, key: KeyOf<Key>): void {
    this.rowsBy(table).delete(keyText(table, key));
  }

  /** Writes what was collected. */
  write({ batches }: BufferedRows): void {
    for (const batch of batches) for (const changes of batch.values()) this.writeTable(changes);
  }

  /** The rows of a table, in the order of their keys. */
  rowsOf(table: Table): readonly Readonly<PlainRow>[] {
    return [...this.rowsBy(table)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ ...row }));
  }

  /** Removes every row of the tables. */
  empty(tables: readonly Table[]): void {
    for (const { name } of tables) this.tables.delete(name);
  }

  private writeTable({ table, byMatch, byKey }: TableChanges): void {
    const rows = this.rowsBy(table);
    for (const { all } of byMatch.steps)
      for (const { match, columns } of all)
        for (const row of rows.values()) if (matches(row, match)) Object.assign(row, columns);
    for (const [key, { removed, row, patch, amounts }] of byKey) {
      if (removed) rows.delete(key);
      const there = rows.get(key);
      if (there) for (const column in amounts) there[column] = sum(there[column], amounts[column] ?? 0);
      if (there) Object.assign(there, patch);
      else if (row) rows.set(key, { ...row });
    }
  }

  private rowsBy({ name }: Table): Map<string, PlainRow> {
    let rows = this.tables.get(name);
    if (!rows) this.tables.set(name, (rows = new Map<string, PlainRow>()));
    return rows;
  }
}
