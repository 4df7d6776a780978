import { text, type PlainRow } from './values.js';

/** One `setWhere`. */
export interface WhereChange {
  readonly match: PlainRow;
  readonly columns: PlainRow;
}

/**
 * Changes by match of one table that can be written by one statement: they name the same columns, and none makes rows that
 * another one matches, so that their order among each other does not count.
 */
export class WhereChanges {
  private readonly changes = new Map<string, WhereChange>();
  private readonly matched = new Set<string>();
  private readonly assigned = new Set<string>();
  private shape: string | undefined;

  get all(): readonly WhereChange[] {
    return [...this.changes.values()];
  }

  /** Whether the change can stand among these. */
  takes({ match, columns }: WhereChange): boolean {
    if (this.shape === undefined) return true;
    if (this.shape !== shapeOf(match, columns)) return false;
    return !shared(match, columns).some(
      (column) => this.assigned.has(named(column, match[column])) || this.matched.has(named(column, columns[column])),
    );
  }

  add({ match, columns }: WhereChange): void {
    this.shape = shapeOf(match, columns);
    const both = shared(match, columns);
    for (const column of both) {
      this.matched.add(named(column, match[column]));
      this.assigned.add(named(column, columns[column]));
    }
    const rows = Object.values(match).map(text).join('\u0000');
    const earlier = this.changes.get(rows);
    if (!earlier) this.changes.set(rows, { match, columns: { ...columns } });
    else if (both.length === 0) Object.assign(earlier.columns, columns); // otherwise no row is left for the second one
  }
}

function shared(match: PlainRow, columns: PlainRow): readonly string[] {
  return Object.keys(match).filter((column) => column in columns);
}

function named(column: string, value: unknown): string {
  return `${column}\u0000${text(value)}`;
}

/** `null` is matched by another condition than a value, so it belongs to the shape. */
function shapeOf(match: PlainRow, columns: PlainRow): string {
  const conditions = Object.entries(match).map(([column, value]) => `${column}${value === null ? ' empty' : ''}`);
  return [...conditions, '=>', ...Object.keys(columns)].join(' ');
}
