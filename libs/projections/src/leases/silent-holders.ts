import type { Database } from '#database';
import { LONGEST_SILENCE_MS } from '../postgres/brief-transaction.js';

/**
 * Ends the sessions that hold a checkpoint or a lease for which somebody waits, and whose program has let the server wait for
 * the rest of a statement for five seconds: it stands still, and the server itself would wait for ever, because within a
 * statement no time limit of its counts. Gives how many it ended.
 *
 * The server lets a login end sessions of its own and no others, so this takes no privilege.
 */
export async function endSilentHolders(database: Database, silenceMs = LONGEST_SILENCE_MS): Promise<number> {
  const [row] = await database.query<{ ended: number }>(END_SILENT_HOLDERS, [silenceMs]);
  return row?.ended ?? 0;
}

const END_SILENT_HOLDERS = `
  SELECT count(*) FILTER (WHERE pg_terminate_backend(silent.pid))::int AS ended
    FROM (SELECT a.pid FROM pg_stat_activity a
           WHERE a.datname = current_database() AND a.usename = session_user
             AND a.state = 'active' AND a.wait_event = 'ClientRead'
             AND a.query_start < clock_timestamp() - $1 * interval '1 millisecond'
             AND EXISTS (SELECT FROM pg_locks l
                          WHERE l.pid = a.pid AND l.mode IN ('RowShareLock', 'RowExclusiveLock')
                            AND l.relation IN ('projections.checkpoint'::regclass, 'projections.lease'::regclass))
             AND EXISTS (SELECT FROM pg_stat_activity waiting
                          WHERE waiting.wait_event_type = 'Lock' AND a.pid = ANY (pg_blocking_pids(waiting.pid)))
          OFFSET 0) silent`;
