import type { Database } from '#database';

/** Throws away what was typed when sessions ended: it is sealed, so nobody can say whom it is about. None is kept for more than an hour. */
export async function forgetKeptForms(database: Pick<Database, 'query'>): Promise<void> {
  await database.query('DELETE FROM access.kept_form');
}
