import { quoted } from './quoted.js';
import type { ColumnTypes } from './table-shape.js';

/** A column of the data sent along: its name there, and the column of the table whose type it has. */
type Sent = readonly [name: string, column: string];

/** What the planner takes for granted of rows that come as JSON. */
const ROWS_EXPECTED = 100;

/**
 * Set-based statements for one table, each with one parameter: the rows as a JSON text. They read no value into their text.
 * `count` is how many rows are sent: told of few, the planner finds them by key where it would read the table for a hundred.
 */
export class RowStatements {
  constructor(
    /** The table as it stands in the SQL. */
    private readonly place: string,
    private readonly columns: ColumnTypes,
    private readonly count: number,
  ) {}

  /** Adds rows whose key is not there. Every column is named, so that no default of the table counts. */
  insert(): string {
    const all = [...this.columns.keys()];
    const listed = all.map(quoted).join(', ');
    return `INSERT INTO ${this.place} (${listed}) SELECT ${listed} FROM ${this.sent(all.map(same))} ON CONFLICT DO NOTHING`;
  }

  /** Changes `columns` of the rows with these keys; `add` adds to them. Keys are sent as `k.column`, the others by their names. */
  update(key: readonly string[], columns: readonly string[], add = false): string {
    const values = columns.map(
      (column) => `${quoted(column)} = ${add ? `t.${quoted(column)} + ` : ''}d.${quoted(column)}`,
    );
    const sent = this.sent([...key.map(matched), ...columns.map(same)]);
    return `UPDATE ${this.place} t SET ${values.join(', ')} FROM ${sent} WHERE ${key.map(equal).join(' AND ')}`;
  }

  /** Changes `columns` of the rows with these values, and with nothing in the columns `empty`. */
  updateWhere(match: readonly string[], empty: readonly string[], columns: readonly string[]): string {
    const values = columns.map((column) => `${quoted(column)} = d.${quoted(column)}`);
    const sent = this.sent([...match.map(matched), ...columns.map(same)]);
    const conditions = [...match.map(equal), ...empty.map((column) => `t.${quoted(column)} IS NULL`)];
    return `UPDATE ${this.place} t SET ${values.join(', ')} FROM ${sent} WHERE ${conditions.join(' AND ')}`;
  }

  /** Where the rows lie that have these values, and nothing in the columns `empty`, with the number `n` sent with the values. */
  find(match: readonly string[], empty: readonly string[]): string {
    const conditions = [...match.map(equal), ...empty.map((column) => `t.${quoted(column)} IS NULL`)];
    return `SELECT t.ctid::text AS row, d.n FROM ${this.place} t JOIN ${this.sent(match.map(matched), 'n int')} ON ${conditions.join(' AND ')}`;
  }

  /** Removes the rows with these keys. */
  remove(key: readonly string[]): string {
    return `DELETE FROM ${this.place} t USING ${this.sent(key.map(matched))} WHERE ${key.map(equal).join(' AND ')}`;
  }

  private sent(columns: readonly Sent[], ...others: readonly string[]): string {
    const typed = columns.map(([name, column]) => `${quoted(name)} ${this.typeOf(column)}`);
    const rows = `jsonb_to_recordset($1::jsonb) AS d(${[...typed, ...others].join(', ')})`;
    return this.count < ROWS_EXPECTED ? `(SELECT * FROM ${rows} LIMIT ${this.count}) AS d` : rows;
  }

  private typeOf(column: string): string {
    const type = this.columns.get(column);
    if (type === undefined) throw new Error(`${this.place} has no column ${column}`);
    return type;
  }
}

/** The name under which a value travels that rows are found by: a column may be matched and changed at once. */
export function matchedAs(column: string): string {
  return `k.${column}`;
}

const matched = (column: string): Sent => [matchedAs(column), column];
const same = (column: string): Sent => [column, column];
const equal = (column: string): string => `t.${quoted(column)} = d.${quoted(matchedAs(column))}`;
