import type { Database } from '#database';
import { KeyTable, type KeptKey, type KeyOwner, type NewKey, type WrappedCount } from './key-table.js';

/** The tables that keys are kept in: those of ordinary fields, and apart from them those of the survivor file. */
export type KeySchema = 'vault' | 'vault_locating';

const TABLES: Readonly<Record<KeySchema, string>> = {
  vault: 'vault.subject_key',
  vault_locating: 'vault_locating.locating_key',
};

const COLUMNS = `key_id AS "keyId", subject_id AS "subjectId", record, wrapped, wrapped_by AS "wrappedBy", shredded_at AS "shreddedAt"`;

/** Keys in PostgreSQL, through a login that may use the schema. */
export class PostgresKeyTable extends KeyTable {
  private readonly table: string;

  constructor(
    private readonly database: Pick<Database, 'query' | 'tx'>,
    private readonly schema: KeySchema = 'vault',
  ) {
    super();
    this.table = TABLES[schema];
  }

  of(owners: readonly KeyOwner[]): Promise<readonly KeptKey[]> {
    return this.database.query<KeptKey>(
      `SELECT ${COLUMNS} FROM ${this.table}
        WHERE (subject_id, record) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      [owners.map(({ subjectId }) => subjectId), owners.map(({ record }) => record)],
    );
  }

  read(keyIds: readonly string[]): Promise<readonly KeptKey[]> {
    return this.database.query<KeptKey>(`SELECT ${COLUMNS} FROM ${this.table} WHERE key_id = ANY ($1::uuid[])`, [
      keyIds,
    ]);
  }

  async add(keys: readonly NewKey[]): Promise<void> {
    await this.database.query(
      `INSERT INTO ${this.table} (key_id, subject_id, record, wrapped, wrapped_by)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::text[])
       ON CONFLICT (subject_id, record) DO NOTHING`,
      [
        keys.map(({ keyId }) => keyId),
        keys.map(({ subjectId }) => subjectId),
        keys.map(({ record }) => record),
        keys.map(({ wrapped }) => wrapped),
        keys.map(({ wrappedBy }) => wrappedBy),
      ],
    );
  }

  shred(subjectId: string, records: readonly string[]): Promise<readonly string[]> {
    return this.database.tx(async (tx) => {
      const [shredded] = await tx.query<[{ keyId: string }[], number]>(
        `UPDATE ${this.table} SET wrapped = NULL, shredded_at = clock_timestamp()
          WHERE subject_id = $1 AND record = ANY ($2::text[]) AND wrapped IS NOT NULL
          RETURNING key_id AS "keyId"`,
        [subjectId, records],
      );
      if (shredded.length > 0) await tx.query(`UPDATE ${this.schema}.shredding SET shreds = shreds + 1`);
      return shredded.map(({ keyId }) => keyId);
    });
  }

  async shreds(): Promise<bigint> {
    const [row] = await this.database.query<{ shreds: string }>(`SELECT shreds FROM ${this.schema}.shredding`);
    return BigInt(row?.shreds ?? 0);
  }

  wrappedByOthers(wrapperId: string, max: number): Promise<readonly KeptKey[]> {
    return this.database.query<KeptKey>(
      `SELECT ${COLUMNS} FROM ${this.table} WHERE wrapped IS NOT NULL AND wrapped_by <> $1 LIMIT $2`,
      [wrapperId, max],
    );
  }

  async rewrap(key: KeptKey, wrapped: Buffer, wrappedBy: string): Promise<void> {
    await this.database.query(
      `UPDATE ${this.table} SET wrapped = $2, wrapped_by = $3
        WHERE key_id = $1 AND wrapped IS NOT NULL AND wrapped_by = $4`,
      [key.keyId, wrapped, wrappedBy, key.wrappedBy],
    );
  }

  count(): Promise<readonly WrappedCount[]> {
    return this.database.query<WrappedCount>(
      `SELECT wrapped_by AS "wrappedBy", count(wrapped)::int AS live, (count(*) - count(wrapped))::int AS shredded
         FROM ${this.table} GROUP BY wrapped_by ORDER BY wrapped_by`,
    );
  }
}
