import { LOST_WITHOUT_CODE } from '#database';

/**
 * Classes of SQLSTATE that lie in the rows and come again at every try: wrong data (22), a broken constraint (23), a wrong
 * number of things (21), a table or column that is not there (42), a function that raised (P0), beyond a limit (54).
 */
const OF_THE_ROWS = /^(21|22|23|42|P0|54)/;

/**
 * Whether an error that came up while rows were written is the rows' own: the database refused them, or they could not even
 * be sent. Any other (no connection, no disk, no time) passes, and stops no projection.
 */
export function isFaultOfRows(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return true;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string') return OF_THE_ROWS.test(code);
  return !('driverError' in error) && !LOST_WITHOUT_CODE.test(String(Reflect.get(error, 'message')));
}
