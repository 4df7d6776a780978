import type { Database } from '#database';
import { KEY_NOTICE_DAYS } from '../domain/service-account.policies.js';

/** How many service accounts at work had a key once and have none that lasts longer than the days of notice. */
export async function keysRunningOut(database: Pick<Database, 'query'>, now: Date): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM access.service_account a
      WHERE a.ended_at IS NULL AND EXISTS (SELECT FROM access.service_account_key k WHERE k.account_id = a.account_id)
        AND NOT EXISTS (SELECT FROM access.service_account_key k WHERE k.account_id = a.account_id
          AND k.retired_at IS NULL AND k.retires_at > $1::timestamptz + $2 * interval '1 day')`,
    [now, KEY_NOTICE_DAYS],
  );
  return row?.count ?? 0;
}
