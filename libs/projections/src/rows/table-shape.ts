import type { EntityManager } from 'typeorm';

/** The SQL type of each column that can be written, by name. */
export type ColumnTypes = ReadonlyMap<string, string>;

/** What has to be known of a table to write to it. */
export interface TableShape {
  /** Without the columns that the database computes itself. */
  readonly columns: ColumnTypes;
  /** Whether row policies stand before it for this login: PostgreSQL then takes rows by INSERT only. */
  readonly hasPolicies: boolean;
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly has_policies: boolean;
}

/** The shapes of tables, read from the database's catalogue once for each table. Tables do not change while a process runs. */
export class TableShapes {
  private readonly known = new Map<string, TableShape>();

  /** `place` is `schema.table`. */
  async of(tx: EntityManager, place: string): Promise<TableShape> {
    const known = this.known.get(place);
    if (known) return known;
    const rows = await tx.query<ColumnRow[]>(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, row_security_active(attrelid) AS has_policies
         FROM pg_attribute
        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
      [place],
    );
    const columns = new Map(rows.map(({ name, type }) => [name, type]));
    const shape = { columns, hasPolicies: rows.some(({ has_policies }) => has_policies) };
    this.known.set(place, shape);
    return shape;
  }
}
