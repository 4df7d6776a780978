import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';

/** The first days of the quarters in which something happened, oldest first; financial quarters begin with the calendar's. */
export async function quartersWithChanges(tx: EntityManager): Promise<IsoDate[]> {
  const rows = await tx.query<{ startsOn: IsoDate }[]>(
    'SELECT quarter::text AS "startsOn" FROM gaps.change ORDER BY quarter',
  );
  return rows.map(({ startsOn }) => startsOn);
}
