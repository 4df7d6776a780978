import type { EntityManager } from 'typeorm';

/** The SQL type of each column that can be written, by name. */
export type ColumnTypes = ReadonlyMap<string, string>;

/** The columns of tables, read from the database's catalogue once for each table. Tables do not change while a process runs. */
export class TableColumns {
  private readonly known = new Map<string, ColumnTypes>();

  /** `place` is `schema.table`. Columns that the database computes itself are left out. */
  async of(tx: EntityManager, place: string): Promise<ColumnTypes> {
    const known = this.known.get(place);
    if (known) return known;
    const rows = await tx.query<{ name: string; type: string }[]>(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
      [place],
    );
    const columns = new Map(rows.map(({ name, type }) => [name, type]));
    this.known.set(place, columns);
    return columns;
  }
}
