import type { Columns, Value } from './rows.js';
import type { Table } from './table.js';

/** Columns as they are kept until they are written: whole numbers beyond 2^53 and instants as text. */
export type PlainRow = Record<string, unknown>;

/** The value as JSON can carry it. Throws a `RangeError` at a date that is none. */
export function plain(value: Value): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  return value;
}

export function plainRow(columns: Columns): PlainRow {
  const row: PlainRow = {};
  for (const column in columns) row[column] = plain(columns[column] ?? null);
  return row;
}

/** One text per key: equal for equal keys, whether a number came as number or as text. Throws when a column is missing. */
export function keyText({ name, key }: Table, columns: Columns): string {
  const [only] = key;
  if (key.length === 1 && only !== undefined) return part(name, only, columns[only]);
  return key.map((column) => part(name, column, columns[column])).join('\u0000');
}

function part(table: string, column: string, value: Value | undefined): string {
  if (value === undefined || value === null) throw new TypeError(`${table} needs ${column}, a column of its key`);
  return text(plain(value));
}

/** Values that a column would hold as the same are the same text; `null` is a text of its own. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '\u0001' : JSON.stringify(value);
}

/** Whether the row has these values. */
export function matches(row: PlainRow, match: PlainRow): boolean {
  for (const column in match) if (text(row[column]) !== text(match[column])) return false;
  return true;
}
