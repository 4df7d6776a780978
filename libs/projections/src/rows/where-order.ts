import type { PlainRow } from './values.js';
import type { WhereChange, WhereStep } from './where-step.js';

/** Changes that are found by the same columns, of those that no change of the table touches. */
export interface WayToFind {
  /** Columns that have a value. */
  readonly match: readonly string[];
  /** Columns that are empty. */
  readonly empty: readonly string[];
  /** The number of each change, and what stands in the columns of `match`. */
  readonly sent: readonly (readonly [n: number, values: PlainRow])[];
}

/** That a change may concern a row: where the row lies, and the number of the change. */
export interface Hit {
  readonly row: string;
  readonly n: number;
}

/** How the changes to one row stand so far. */
interface Standing {
  readonly step: number;
  /** The earliest turn for a change of that step. */
  readonly from: number;
  /** The last turn that was given to one of the row. */
  readonly last: number;
}

/**
 * Many steps in few turns. Two changes have to be written one after the other only where there is a row that both may
 * concern, and that the rows themselves say: whoever looks for them by the columns that no change touches finds the same
 * rows before, between and after. So a change has its turn after those before it that share a row with it, and is
 * written together with all others of that turn that are like it. What concerns no row is not written at all.
 */
export class WhereOrder {
  private readonly changes: readonly { readonly change: WhereChange; readonly step: number }[];
  private readonly fixed: (column: string) => boolean;

  constructor(steps: readonly WhereStep[]) {
    this.changes = steps.flatMap(({ all }, step) => [...all].map((change) => ({ change, step })));
    const touched = new Set(this.changes.flatMap(({ change }) => Object.keys(change.columns)));
    this.fixed = (column) => !touched.has(column);
  }

  /** How to find the rows that each change may concern; `undefined` where one could concern any. */
  get ways(): readonly WayToFind[] | undefined {
    const ways = new Map<string, WayToFind & { readonly sent: [number, PlainRow][] }>();
    for (const [n, { change }] of this.changes.entries()) {
      const columns = Object.keys(change.match).filter(this.fixed).sort();
      if (columns.length === 0) return undefined;
      const match = columns.filter((column) => change.match[column] !== null);
      const empty = columns.filter((column) => change.match[column] === null);
      const name = [...match, '', ...empty].join(' ');
      let way = ways.get(name);
      if (!way) ways.set(name, (way = { match, empty, sent: [] }));
      way.sent.push([n, Object.fromEntries(match.map((column) => [column, change.match[column]]))]);
    }
    return [...ways.values()];
  }

  /** The changes that concern rows, in the order in which they are to be written; each group is one statement's. */
  groups(hits: readonly Hit[]): readonly (readonly WhereChange[])[] {
    const rowsOf = new Map<number, string[]>();
    for (const { row, n } of hits) listIn(rowsOf, n).push(row);
    const turns: Map<string, WhereChange[]>[] = [];
    const standings = new Map<string, Standing>();
    for (const [n, { change, step }] of this.changes.entries()) {
      const rows = rowsOf.get(n);
      if (!rows) continue;
      const turn = Math.max(...rows.map((row) => earliest(standings.get(row), step)));
      for (const row of rows) standings.set(row, after(standings.get(row), step, turn));
      listIn((turns[turn] ??= new Map<string, WhereChange[]>()), likenessOf(change)).push(change);
    }
    return turns.flatMap((alike) => [...alike.values()]);
  }
}

/** The list of a key; a new one where there is none yet. */
function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const found = lists.get(key) ?? [];
  lists.set(key, found);
  return found;
}

/** Changes of one step may be written in any order. */
function earliest(standing: Standing | undefined, step: number): number {
  if (!standing) return 0;
  return standing.step === step ? standing.from : standing.last + 1;
}

function after(standing: Standing | undefined, step: number, turn: number): Standing {
  const last = standing?.step === step ? Math.max(standing.last, turn) : turn;
  return { step, from: earliest(standing, step), last };
}

/** Changes that are written by one statement: found by the same columns, empty ones among them, and changing the same. */
function likenessOf({ match, columns }: WhereChange): string {
  const found = Object.keys(match).map((column) => `${column}${match[column] === null ? ' empty' : ''}`);
  return [...found.sort(), '=>', ...Object.keys(columns).sort()].join(' ');
}
