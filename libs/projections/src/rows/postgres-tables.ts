import type { EntityManager } from 'typeorm';
import type { Batch, BufferedRows } from './buffered-rows.js';
import type { RowChange } from './row-change.js';
import { RowCopies } from './row-copies.js';
import { matchedAs, RowStatements } from './row-statements.js';
import type { TableChanges } from './table-changes.js';
import { TableShapes, type TableShape } from './table-shape.js';
import type { Table } from './table.js';
import type { PlainRow } from './values.js';
import { WhereOrder, type Hit } from './where-order.js';
import type { WhereChange } from './where-step.js';

/** Rows in one statement, at most: its text is held in memory here and in the server. */
const ROWS_IN_STATEMENT = 2_000;

/** So many steps of changes by match are written one after the other; more are worth a look at the rows that they concern. */
const FEW_STEPS = 3;

/** Where a table's rows really lie, as `schema.table`: its own place, or another while they are made anew beside it. */
export type PlaceOf = (table: Table) => string;

export const LIVE_PLACE: PlaceOf = ({ name }) => name;

/**
 * Writes what was collected in a few statements for each table, whatever the number of events. Many new rows are copied
 * (`RowCopies`); all others travel as one JSON text, which the server reads by the types of the table's own columns.
 */
export class PostgresTables {
  private readonly shapes = new TableShapes();

  constructor(private readonly copies = new RowCopies()) {}

  /** Throws when a column is named that the table has not, and what the database throws. */
  async write(tx: EntityManager, rows: BufferedRows, placeOf: PlaceOf = LIVE_PLACE): Promise<void> {
    for (const batch of rows.batches) await this.writeBatch(tx, batch, placeOf);
  }

  /** Rows that others refer to are added before those and removed after them. */
  private async writeBatch(tx: EntityManager, batch: Batch, placeOf: PlaceOf): Promise<void> {
    const writers: TableWriter[] = [];
    for (const changes of batch.values()) {
      if (changes.isEmpty) continue;
      const place = placeOf(changes.table);
      writers.push(new TableWriter(tx, changes, place, await this.shapes.of(tx, place), this.copies));
    }
    for (const writer of writers.toReversed()) await writer.changeByMatchAndRemove();
    for (const writer of writers) await writer.put();
  }
}

/** Writes the changes to one table. */
class TableWriter {
  constructor(
    private readonly tx: EntityManager,
    private readonly changes: TableChanges,
    private readonly place: string,
    private readonly shape: TableShape,
    private readonly copies: RowCopies,
  ) {}

  async changeByMatchAndRemove(): Promise<void> {
    await this.changeByMatch();
    const { table, byKey } = this.changes;
    const gone = [...byKey.values()].filter(({ removed }) => removed).map(keyed);
    await this.send((statements) => statements.remove(table.key), gone);
  }

  /**
   * Sums first: they hold for rows that were there before. Then the new rows; and when one of those was there already, the
   * changes that were made to it (which the new rows contain, so that they do no harm to them).
   */
  async put(): Promise<void> {
    const changes = [...this.changes.byKey.values()];
    await this.update(changes.filter(hasAmounts), ({ amounts }) => amounts, true);
    const fresh = changes.map(({ row }) => row).filter((row) => row !== undefined);
    for (const row of fresh) this.assertColumns(row);
    const added = await this.add(fresh);
    const mayBeThere = changes.filter((change) => isPatched(change) && (!change.row || added < fresh.length));
    await this.update(mayBeThere, ({ patch }) => patch);
  }

  /** How many were added: those whose key is there already stay as they are. */
  private async add(rows: readonly PlainRow[]): Promise<number> {
    let added = 0;
    for (let at = 0; at < rows.length; at += ROWS_IN_STATEMENT) {
      const part = rows.slice(at, at + ROWS_IN_STATEMENT);
      const areCopied = await this.copies.write(this.tx, { place: this.place, ...this.shape }, part);
      added += areCopied ? part.length : (await this.send((statements) => statements.insert(), part)).written;
    }
    return added;
  }

  private async changeByMatch(): Promise<void> {
    const { steps } = this.changes.byMatch;
    const inTurn = steps.length > FEW_STEPS ? await this.inFewTurns(new WhereOrder(steps)) : undefined;
    for (const changes of inTurn ?? steps.flatMap(({ alike }) => alike)) await this.updateWhere(changes);
  }

  /** By the rows that the changes concern, which are looked up first. */
  private async inFewTurns(order: WhereOrder): Promise<readonly (readonly WhereChange[])[] | undefined> {
    const { ways } = order;
    if (!ways) return undefined;
    const hits: Hit[] = [];
    for (const { match, empty, sent } of ways) {
      const rows = sent.map(([n, values]) => ({ n, ...renamed(values) }));
      const found = await this.send<Hit>((statements) => statements.find(match, empty), rows);
      for (const hit of found.rows) hits.push(hit);
    }
    return order.groups(hits);
  }

  private async updateWhere(changes: readonly WhereChange[]): Promise<void> {
    const [first] = changes;
    if (!first) return;
    const [empty, match] = splitBy(Object.keys(first.match), (column) => first.match[column] === null);
    const sent = changes.map((change) => ({ ...renamed(change.match), ...change.columns }));
    await this.send((statements) => statements.updateWhere(match, empty, Object.keys(first.columns)), sent);
  }

  /** One statement for all rows that change the same columns. */
  private async update(changes: readonly RowChange[], valuesOf: (change: RowChange) => PlainRow, add = false) {
    const groups = new Map<string, { columns: readonly string[]; rows: PlainRow[] }>();
    for (const change of changes) {
      const values = valuesOf(change);
      const columns = Object.keys(values).sort();
      const name = columns.join(' ');
      const group = groups.get(name) ?? { columns, rows: [] };
      groups.set(name, group);
      group.rows.push({ ...keyed(change), ...values });
    }
    for (const { columns, rows } of groups.values())
      await this.send((statements) => statements.update(this.changes.table.key, columns, add), rows);
  }

  /** How many rows were written, and those that the statement gives. */
  private async send<Row>(statement: (of: RowStatements) => string, rows: readonly PlainRow[]) {
    const all = { written: 0, rows: [] as Row[] };
    for (let at = 0; at < rows.length; at += ROWS_IN_STATEMENT) {
      const part = rows.slice(at, at + ROWS_IN_STATEMENT);
      const sql = statement(new RowStatements(this.place, this.shape.columns, part.length));
      const result = await this.tx.queryRunner?.query(sql, [JSON.stringify(part)], true);
      all.written += result?.affected ?? 0;
      for (const row of (result?.records ?? []) as Row[]) all.rows.push(row);
    }
    return all;
  }

  private assertColumns(row: PlainRow): void {
    for (const column in row)
      if (!this.shape.columns.has(column)) throw new Error(`${this.changes.table.name} has no column ${column}`);
  }
}

function keyed({ key }: RowChange): PlainRow {
  return renamed(key);
}

function renamed(columns: PlainRow): PlainRow {
  return Object.fromEntries(Object.entries(columns).map(([column, value]) => [matchedAs(column), value]));
}

function hasAmounts({ amounts }: RowChange): boolean {
  for (const _column in amounts) return true;
  return false;
}

function isPatched({ patch }: RowChange): boolean {
  for (const _column in patch) return true;
  return false;
}

function splitBy<Item>(items: readonly Item[], holds: (item: Item) => boolean): [yes: Item[], no: Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
