import { setImmediate as nextTurn } from 'node:timers/promises';
import { watchPool } from '#database';
import { Pool, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import { StoreClosed, StoreUnavailable } from '../errors.js';
import { OneSession } from './one-session.js';
import { asStoreError } from './store-unavailable.js';

/** Appends wait for each other anyway; more sessions would only wait in the server instead of here. */
const POOL_SIZE = 8;

/** An append takes about a millisecond: who waits this long meets a stuck session, not a busy one. */
const SETTINGS = [
  'timezone=UTC',
  'default_transaction_isolation=read\\ committed',
  'lock_timeout=2000',
  'statement_timeout=10000',
  'idle_in_transaction_session_timeout=10000',
];

/** A session that ended under a request: the request may have been carried out or not. */
const LOST_ON_THE_WAY = /^(08|57P0[12]|ECONNRESET|EPIPE|connection-lost)/;

/** A session that took longer to be lost hung on the network, and another would hang there too. */
const REPEAT_WITHIN_MS = 3_000;

/** Sessions with the database for one store: requests while it is open, `StoreClosed` after. */
export class LogSessions {
  private readonly pool: Pool;
  private readonly ownsPool: boolean;
  private readonly running = new Set<Promise<unknown>>();
  private readonly closer = new AbortController();
  private readonly inTurn: OneSession;

  /** With an address it makes its own sessions and ends them; a pool that is given stays its owner's. */
  constructor(source: Pool | string) {
    this.ownsPool = typeof source === 'string';
    this.pool = typeof source === 'string' ? poolOf(source) : source;
    this.inTurn = new OneSession(this.pool);
  }

  /** Aborts when the store closes. */
  get closing(): AbortSignal {
    return this.closer.signal;
  }

  /** Throws `StoreClosed`, `StoreUnavailable`, or the database's own error. */
  async rows<Row extends QueryResultRow>(text: string | QueryConfig, values?: unknown[]): Promise<Row[]> {
    this.assertOpen();
    return this.request(text, values);
  }

  /** The same for rows that come column by column. */
  async columns<Row extends readonly unknown[]>(query: QueryConfig & { readonly rowMode: 'array' }): Promise<Row[]> {
    this.assertOpen();
    return this.request<Row>(query);
  }

  /**
   * For what was taken on while the store was open, and is harmless to repeat: also while it closes, and once more where
   * the session was lost on the way.
   */
  async rowsForSure<Row extends QueryResultRow>(text: string | QueryConfig, values?: unknown[]): Promise<Row[]> {
    return twice(() => this.request<Row>(text, values));
  }

  /** The same for requests of which each is carried out after the one before it; it need not wait here for its answer. */
  async rowsInTurn<Row extends QueryResultRow>(query: QueryConfig): Promise<Row[]> {
    return twice(() => this.answer(this.inTurn.query<Row>(query)));
  }

  private async request<Row extends QueryResultRow>(text: string | QueryConfig, values?: unknown[]): Promise<Row[]> {
    return this.answer(this.pool.query<Row>(text, values));
  }

  private async answer<Row extends QueryResultRow>(request: Promise<QueryResult<Row>>): Promise<Row[]> {
    this.running.add(request);
    try {
      return (await request).rows;
    } catch (error) {
      throw asStoreError(error);
    } finally {
      this.running.delete(request);
    }
  }

  assertOpen(): void {
    if (this.closing.aborted) throw new StoreClosed();
  }

  /** Lets `finishing` and running requests end first: the pool would leave those that wait for a session without an answer. */
  async close(finishing: () => Promise<void>): Promise<void> {
    const first = !this.closing.aborted;
    this.closer.abort();
    await finishing();
    await Promise.allSettled(this.running);
    if (first && this.ownsPool) await this.pool.end();
  }
}

async function twice<Rows>(request: () => Promise<Rows>): Promise<Rows> {
  const began = performance.now();
  try {
    return await request();
  } catch (error) {
    const isLost = error instanceof StoreUnavailable && LOST_ON_THE_WAY.test(error.code);
    if (!isLost || performance.now() - began > REPEAT_WITHIN_MS) throw error;
    await nextTurn(); // what was lost with it is noticed first
    return request();
  }
}

function poolOf(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'sightline event store',
    max: POOL_SIZE,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    options: SETTINGS.map((setting) => `-c ${setting}`).join(' '),
  });
  watchPool(pool, url);
  pool.on('error', () => undefined); // an idle session was lost; the next request opens another or says so
  return pool;
}
