import type { Database } from '#database';
import { addDays, type IsoDate } from '#kernel';
import { finishedQuarters } from '../suppression/quarters.js';

/** Quarters that are counted: three years, as long as contracts usually run. */
const QUARTERS = 12;

/**
 * The days that ought to be counted and are not yet, newest first: yesterday, and the last day of each of the
 * last `QUARTERS` that have ended since anything was on record.
 */
export async function daysToCount(database: Database, today: IsoDate): Promise<readonly IsoDate[]> {
  const [began] = await database.query<{ on: IsoDate }>(
    'SELECT recorded_on::text AS "on" FROM gaps.profile_fact ORDER BY position LIMIT 1',
  );
  if (began === undefined || began.on >= today) return [];
  const ends = finishedQuarters(began.on, today)
    .slice(0, QUARTERS)
    .map(({ to }) => to);
  const counted = await database.query<{ on: IsoDate }>('SELECT as_of::text AS "on" FROM gaps.modelled_day');
  const wanted = new Set([addDays(today, -1), ...ends]);
  return [...wanted]
    .filter((day) => !counted.some(({ on }) => on === day))
    .toSorted()
    .toReversed();
}

/** Lets go of days that are neither the end of a quarter nor the newest: nothing shows them any more. */
export async function dropPassingDays(database: Database): Promise<void> {
  const passing = await database.query<{ on: IsoDate }>(
    `SELECT as_of::text AS "on" FROM gaps.modelled_day
      WHERE as_of < (SELECT max(as_of) FROM gaps.modelled_day) AND as_of + 1 <> date_trunc('quarter', as_of + 1)::date`,
  );
  if (passing.length === 0) return;
  const days = passing.map(({ on }) => on);
  for (const table of ['modelled_counted', 'modelled_person', 'modelled_service', 'modelled_day'])
    await database.query(`DELETE FROM gaps.${table} WHERE as_of = ANY($1::date[])`, [days]);
}
