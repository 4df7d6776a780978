import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import { ANY_QUARTER } from '../facts/gap-facts.projection.js';

/** The first days of the quarters in which something happened, oldest first; financial quarters begin with the calendar's. */
export async function quartersWithChanges(tx: EntityManager): Promise<IsoDate[]> {
  const rows = await tx.query<{ startsOn: IsoDate }[]>(
    'SELECT quarter::text AS "startsOn" FROM gaps.quarter_change WHERE quarter > $1 ORDER BY quarter',
    [ANY_QUARTER],
  );
  return rows.map(({ startsOn }) => startsOn);
}
