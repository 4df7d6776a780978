import { text, type PlainRow } from './values.js';

/** One `setWhere`. */
export interface WhereChange {
  readonly match: PlainRow;
  readonly columns: PlainRow;
}

/**
 * Changes by match of one table whose order among each other does not count: they find rows by the same columns, and none
 * makes rows that another one finds. What they change may differ as long as it is nothing that rows are found by.
 */
export class WhereStep {
  private readonly changes = new Map<string, WhereChange>();
  private readonly matched = new Set<string>();
  private readonly assigned = new Set<string>();
  private readonly shape: string;

  constructor(first: WhereChange) {
    this.shape = shapeOf(first);
    this.add(first);
  }

  get size(): number {
    return this.changes.size;
  }

  /** Each finds other rows. */
  get all(): Iterable<WhereChange> {
    return this.changes.values();
  }

  /** The same, those together that change the same columns and can be written by one statement. */
  get alike(): readonly (readonly WhereChange[])[] {
    const groups = new Map<string, WhereChange[]>();
    for (const change of this.all) {
      const columns = Object.keys(change.columns).sort().join(' ');
      const group = groups.get(columns);
      if (group) group.push(change);
      else groups.set(columns, [change]);
    }
    return [...groups.values()];
  }

  /** Whether the change can stand among these. */
  takes(change: WhereChange): boolean {
    if (this.shape !== shapeOf(change)) return false;
    const { match, columns } = change;
    return !shared(change).some(
      (column) => this.assigned.has(named(column, match[column])) || this.matched.has(named(column, columns[column])),
    );
  }

  add(change: WhereChange): void {
    const { match, columns } = change;
    const both = shared(change);
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

/** Columns that rows are found by and that are changed. */
function shared({ match, columns }: WhereChange): readonly string[] {
  return Object.keys(match).filter((column) => column in columns);
}

function named(column: string, value: unknown): string {
  return `${column}\u0000${text(value)}`;
}

/**
 * How rows are found: `null` is matched by another condition than a value, so it counts here. What is changed counts only
 * where it could make rows that are found.
 */
function shapeOf(change: WhereChange): string {
  const conditions = Object.entries(change.match).map(
    ([column, value]) => `${column}${value === null ? ' empty' : ''}`,
  );
  return shared(change).length === 0
    ? conditions.join(' ')
    : [...conditions, '=>', ...Object.keys(change.columns)].join(' ');
}
