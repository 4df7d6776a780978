import { Query, type PoolClient } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';

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
 * Copies rows into a table, `into` being the table with its columns (`schema.table (a, b)`) and `text` the rows in the text
 * format of COPY. False when one with such a key is there already: then none was written, and the transaction goes on.
 * Throws what the database throws; the transaction is lost then. PostgreSQL refuses it (0A000) where row policies apply.
 */
export async function copyIn(tx: EntityManager, into: string, text: string): Promise<boolean> {
  const session = (await tx.queryRunner?.connect()) as PoolClient;
  const sql = `SAVEPOINT copied; COPY ${into} FROM STDIN; RELEASE copied`;
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
