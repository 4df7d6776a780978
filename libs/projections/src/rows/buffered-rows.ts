import type { Columns, KeyOf, Rows } from './rows.js';
import type { Table } from './table.js';
import { TableChanges } from './table-changes.js';
import { plainRow } from './values.js';

/** Changes to the tables of a projection, in the order of its tables; within one, the order of the keys does not count. */
export type Batch = ReadonlyMap<string, TableChanges>;

/**
 * Collects what a stretch of events does to the rows, one change for each key, so that writing it takes a few statements
 * for each table whatever the number of events.
 */
export class BufferedRows implements Rows {
  private readonly done: Batch[] = [];
  private current: Batch;

  /** `tables` are those of one projection; rows of any other are refused. */
  constructor(private readonly tables: readonly Table[]) {
    this.current = emptyBatch(tables);
  }

  put<Key extends string>(table: Table<Key>, row: KeyOf<Key> & Columns): void {
    this.changesOf(table).put(row, plainRow(row));
  }

  set<Key extends string>(table: Table<Key>, key: KeyOf<Key>, columns: Columns): void {
    this.changesOf(table).set(key, plainRow(columns));
  }

  setWhere(table: Table, match: Columns, columns: Columns): void {
    const change = { match: plainRow(match), columns: plainRow(columns) };
    if (!this.changesOf(table).takes(change)) {
      this.done.push(this.current);
      this.current = emptyBatch(this.tables);
    }
    this.changesOf(table).setWhere(change);
  }

  add<Key extends string>(table: Table<Key>, key: KeyOf<Key>, amounts: Readonly<Record<string, number>>): void {
    this.changesOf(table).add(key, amounts);
  }

  remove<Key extends string>(table: Table<Key>, key: KeyOf<Key>): void {
    this.changesOf(table).remove(key);
  }

  /** Everything so far, to be written batch after batch. */
  get batches(): readonly Batch[] {
    return [...this.done, this.current];
  }

  /** About how many rows they change. */
  get size(): number {
    let size = 0;
    for (const batch of this.batches)
      for (const { byKey, byMatch } of batch.values()) size += byKey.size + byMatch.size;
    return size;
  }

  private changesOf({ name }: Table): TableChanges {
    const changes = this.current.get(name);
    if (!changes) throw new Error(`${name} is not among the tables that the projection names as its own`);
    return changes;
  }
}

function emptyBatch(tables: readonly Table[]): Batch {
  return new Map(tables.map((table) => [table.name, new TableChanges(table)]));
}
