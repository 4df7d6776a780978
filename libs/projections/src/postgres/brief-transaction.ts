import type { Database } from '#database';
import type { EntityManager } from 'typeorm';

/**
 * A program that says nothing for this long inside such a transaction stands still (stopped, or its machine is). Below the
 * 15 s after which others are to have taken over, far above what a busy program needs from one statement to the next.
 */
const LONGEST_SILENCE_MS = 5_000;

/**
 * `database.tx` for transactions that hold what other processes wait for, a checkpoint or a lease: when the program stands
 * still inside, the database ends the session, nothing of the transaction stays, and the program hears of it when it goes on.
 */
export function briefly<T>(database: Database, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return database.tx(async (tx) => {
    await tx.query(`SET LOCAL idle_in_transaction_session_timeout = ${LONGEST_SILENCE_MS}`);
    return work(tx);
  });
}
