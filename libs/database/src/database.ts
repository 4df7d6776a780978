import type { Pool } from 'pg';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { migrate, type MigrationClass } from './migrate.js';
import { connectionLost } from './network/connection-lost.js';
import { watchPool } from './network/watch-pool.js';

/** One statement may take this long: a page must not hang on a lock, and migrations and rebuilds have sessions of their own. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** A transaction that waits for its own program this long has lost it; its locks are given back. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;
const POOL_SIZE = 10;
/** Who waits longer for a session, or for a new one to be made, is told that the database is not available. */
const SESSION_PATIENCE_MS = 5_000;

/** What is needed to open the database. */
export interface DatabaseOptions {
  readonly url: string;
  /** Every context's migrations; those of this library come first by themselves. Absent: the tables are left as they are. */
  readonly migrations?: readonly MigrationClass[];
  /** Told in a few words what was done to the tables. */
  readonly say?: (line: string) => void;
}

/** The PostgreSQL database of one Sightline: a pool of sessions in UTC, with time limits. */
export class Database {
  private constructor(
    /** Where it is, password included: for drivers that need a session of their own. Never to be shown. */
    readonly url: string,
    private readonly source: DataSource,
  ) {}

  /** Brings the tables up to date and opens the pool. Throws `DatabaseUnavailable` with words for the operator. */
  static async open({ url, migrations, say }: DatabaseOptions): Promise<Database> {
    if (migrations) await migrate(url, migrations, say);
    const source = new DataSource({
      type: 'postgres',
      url,
      applicationName: 'sightline',
      logger: 'debug',
      extra: {
        max: POOL_SIZE,
        connectionTimeoutMillis: SESSION_PATIENCE_MS,
        options: sessionOptions(),
        pipeline: true, // a statement does not wait for the answer to the one before, where its caller does not
      },
      poolErrorHandler: () => undefined, // a resting session was lost; the next question opens another or says so
    });
    await source.initialize();
    watchPool((source.driver as PostgresDriver).master as Pool, url);
    return new Database(url, source);
  }

  /** Runs `work` in one transaction: committed when it resolves, undone when it throws. */
  async tx<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.source.transaction(work);
    } catch (error) {
      throw withoutValues(error);
    }
  }

  /** Runs one statement with `$1` parameters on its own and gives the rows. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await this.source.query<Row[]>(sql, [...parameters]);
    } catch (error) {
      throw withoutValues(error);
    }
  }

  /** Ends every session. Nothing can be asked of this value any more; closing twice is harmless. */
  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** A failed statement's error names its parameters and the row in its way: values of people, which no log may show. */
function withoutValues(error: unknown): unknown {
  const asked: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const lost = connectionLost(asked);
  if (lost) return lost;
  if (!(error instanceof QueryFailedError)) return error;
  const driverError: object = error.driverError as object;
  for (const holder of [error, driverError]) {
    Object.assign(holder, { parameters: undefined, detail: undefined, where: undefined });
  }
  return error;
}

function sessionOptions(): string {
  return [
    'timezone=UTC',
    `statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_TIMEOUT_MS}`,
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');
}
