import { copyIn } from '#database';
import type { EntityManager } from 'typeorm';
import { copyText } from './copy-text.js';
import { quoted } from './quoted.js';
import type { TableShape } from './table-shape.js';
import type { PlainRow } from './values.js';

/** From so many new rows on `COPY` is quicker, its savepoint included. */
const WORTH_COPYING = 50;

/** New rows by `COPY`, which costs the server half of what an `INSERT` does, where that comes to the same rows. */
export class RowCopies {
  /** Where new rows met others with their key: likely to happen again, and then copying was for nothing. */
  private readonly met = new Set<string>();

  constructor(private readonly worthCopying = WORTH_COPYING) {}

  /**
   * Adds rows to the table at `place`. False when they have to be added in another way, all of them: they are few, row
   * policies stand before the table, a value has no form there, or the key of one is taken.
   */
  async write(tx: EntityManager, to: TableShape & { readonly place: string }, rows: readonly PlainRow[]) {
    const { place, columns, hasPolicies } = to;
    if (rows.length < this.worthCopying || hasPolicies || this.met.has(place)) return false;
    const text = copyText(rows, columns);
    if (text === undefined) return false;
    const areWritten = await copyIn(tx, `${place} (${[...columns.keys()].map(quoted).join(', ')})`, text);
    if (!areWritten) this.met.add(place);
    return areWritten;
  }
}
