import type { Database } from '#database';
import type { EntityManager } from 'typeorm';

/**
 * A program that says nothing for this long inside such a transaction stands still (stopped, or its machine is). Below the
 * 15 s after which others are to have taken over, far above what a busy program needs from one statement to the next.
 */
export const LONGEST_SILENCE_MS = 5_000;
const SILENCE = `SET LOCAL idle_in_transaction_session_timeout = ${LONGEST_SILENCE_MS}`;

/**
 * `database.tx` for transactions that hold what other processes wait for, a checkpoint or a lease: when the program stands
 * still inside, the database ends the session, nothing of the transaction stays, and the program hears of it when it goes on.
 */
export function briefly<T>(database: Database, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return withSettings(database, SILENCE, work);
}

/**
 * The same for what can be made again from the log: the commit does not wait for the disk. A database that dies within the
 * next half second forgets the last of these as a whole, rows and checkpoint, never one without those before it; they come
 * again from the log, whose own commits do wait.
 */
export function brieflyFromLog<T>(database: Database, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return withSettings(database, `${SILENCE}; SET LOCAL synchronous_commit = off`, work);
}

function withSettings<T>(database: Database, settings: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return database.tx(async (tx) => {
    await tx.query(settings);
    return work(tx);
  });
}
