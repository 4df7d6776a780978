import type { Erased } from '#context';
import type { Database } from '#database';

/** Days that were counted stay as they were but for what they said of the person's needs; figures are counted again from them. */
export async function forgetModelledNeed(database: Database, { personId, records }: Erased): Promise<void> {
  if (!records.includes('Person')) return;
  await database.query('UPDATE gaps.modelled_person SET need_count = NULL WHERE person_id = $1', [personId]);
  await database.query('DELETE FROM gaps.modelled_counted');
}
