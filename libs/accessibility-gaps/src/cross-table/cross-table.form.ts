import { NotFound } from '#access';
import { COLUMNS, type Columns } from '../suppression/figures.js';

/** The columns that an address names. Throws `NotFound` when there are none of that name. */
export function columnsIn(text: string): Columns {
  const columns = COLUMNS.find((one) => one === text);
  if (!columns) throw new NotFound();
  return columns;
}
