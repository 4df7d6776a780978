import type { Database } from '#database';

/** Throws away what members searched for: any of it may be the name that was erased, and none is kept for more than a day. */
export async function forgetSearches(database: Database): Promise<void> {
  await database.query('DELETE FROM case_file.search');
}
