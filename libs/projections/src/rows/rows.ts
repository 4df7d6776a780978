import type { Table } from './table.js';

/** What may stand in a column: `object` is for arrays, JSON documents and dates (as instants). */
export type Value = string | number | bigint | boolean | object | null;

/** Columns by name. */
export type Columns = Readonly<Record<string, Value>>;

/** A value for each column of a table's key. */
export type KeyOf<Key extends string> = Readonly<Record<Key, Value>>;

/**
 * The rows of a read model, to write only: what is written follows from events alone, never from what stands there already.
 * The calls count in their order. Each throws a `TypeError` when a column of the key is missing.
 */
export interface Rows {
  /** Adds a row; one with that key that is there already stays as it is. Columns left out are empty: defaults do not count. */
  put<Key extends string>(table: Table<Key>, row: KeyOf<Key> & Columns): void;

  /** Changes these columns of the row with that key; nothing when there is none. */
  set<Key extends string>(table: Table<Key>, key: KeyOf<Key>, columns: Columns): void;

  /**
   * Changes these columns of every row that has exactly these values, where `null` means empty: "the stay that has not
   * ended". Name as many columns as there are (they should begin an index), and none of the key among the changes.
   */
  setWhere(table: Table, match: Columns, columns: Columns): void;

  /** Adds to numbers of the row with that key; nothing when there is none. */
  add<Key extends string>(table: Table<Key>, key: KeyOf<Key>, amounts: Readonly<Record<string, number>>): void;

  /** Removes the row with that key, if there is one. */
  remove<Key extends string>(table: Table<Key>, key: KeyOf<Key>): void;
}
