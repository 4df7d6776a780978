import { Query, type PoolClient } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { quoted } from './quoted.js';

/** What a session's connection can do for COPY; the driver's types leave it out. */
interface CopyConnection {
  sendCopyFromChunk(rows: Buffer): void;
  endCopyFrom(): void;
}

/** A statement that sends these rows when the server asks for them. */
class CopyQuery extends Query {
  constructor(
    sql: string,
    private readonly sent: Buffer,
  ) {
    super(sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.sent);
    connection.endCopyFrom();
  }
}

const UNIQUE_VIOLATION = '23505';

/**
 * Copies rows (`copyText`) into a table. False when one with such a key is there already: then none was written, and the
 * transaction goes on. Throws what the database throws; the transaction is lost then.
 */
export async function copyIn(
  tx: EntityManager,
  place: string,
  columns: readonly string[],
  text: string,
): Promise<boolean> {
  const session = (await tx.queryRunner?.connect()) as PoolClient;
  const copy = `COPY ${place} (${columns.map(quoted).join(', ')}) FROM STDIN`;
  const sql = `SAVEPOINT copied; ${copy}; RELEASE copied`;
  try {
    await new Promise<void>((resolve, reject) => {
      session
        .query(new CopyQuery(sql, Buffer.from(text)))
        .on('end', () => resolve())
        .on('error', reject);
    });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION)
      throw error instanceof Error ? new QueryFailedError(sql, undefined, error) : error;
    await tx.query('ROLLBACK TO copied');
    return false;
  }
}
