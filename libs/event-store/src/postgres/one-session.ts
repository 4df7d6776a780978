import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { StoreUnavailable } from '../errors.js';
import { asStoreError } from './store-unavailable.js';

/**
 * Requests that are carried out in the order in which they are made: on one session of a pool, taken with the first of them
 * and given back after the last. A session that takes requests ahead (`pipeline`) is sent each at once, so that it need not
 * wait for the next one when it has answered.
 */
export class OneSession {
  private lease: Lease | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** Rejects with the driver's error. What comes after a session that was lost gets another one. */
  async query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    const lease = (this.lease ??= this.take());
    lease.unanswered++;
    const answer = ask<Row>(lease, query, this.last);
    this.last = answer.catch(() => undefined);
    try {
      return await answer;
    } catch (error) {
      if (asStoreError(error) instanceof StoreUnavailable) this.abandon(lease, error);
      throw error;
    } finally {
      lease.unanswered--;
      if (lease.unanswered === 0) this.giveBack(lease);
    }
  }

  /** A session before this one may still have something to carry out. */
  private take(): Lease {
    const lease: Lease = { client: this.last.then(() => this.pool.connect()), unanswered: 0 };
    lease.client.then(
      (client) => (lease.taken = client.on('error', ignore)),
      () => undefined, // whoever asks is told
    );
    return lease;
  }

  /** Nothing is sent on it any more. */
  private abandon(lease: Lease, fault: unknown): void {
    if (this.lease === lease) this.lease = undefined;
    lease.fault ??= fault;
  }

  private giveBack(lease: Lease): void {
    if (this.lease === lease) this.lease = undefined;
    lease.taken?.off('error', ignore);
    lease.taken?.release(lease.fault !== undefined);
  }
}

interface Lease {
  readonly client: Promise<PoolClient>;
  taken?: PoolClient;
  unanswered: number;
  fault?: unknown;
}

async function ask<Row extends QueryResultRow>(lease: Lease, query: QueryConfig, before: Promise<unknown>) {
  const client = await lease.client;
  if (!client.pipeline) await before;
  return client.query<Row>(query);
}

/** A session that is lost tells each of its requests. */
function ignore(): void {}
