import type { Erased } from '#context';
import type { Database } from '#database';
import { isGranted, type RecordKind } from '../domain/erasure.codes.js';
import type { DecidedItem } from '../domain/erasure.events.js';

/** A confirmed erasure that is not finished. */
export type ErasureUnderWay = Erased & { readonly records: readonly RecordKind[] };

/** Those that stand at `status`; of the shredded ones those whose keys were destroyed before `before`. */
export async function erasuresAt(
  database: Database,
  status: 'confirmed' | 'shredded',
  before: Date,
): Promise<readonly ErasureUnderWay[]> {
  const rows = await database.query<{ erasureId: string; personId: string; items: readonly DecidedItem[] }>(
    `SELECT erasure_id AS "erasureId", person_id AS "personId", items FROM erasure.request
      WHERE status = $1 AND (shredded_at IS NULL OR shredded_at <= $2) ORDER BY position`,
    [status, before],
  );
  return rows.map(({ items, ...ids }) => ({
    ...ids,
    records: items.filter(({ ground }) => isGranted(ground)).map(({ record }) => record),
  }));
}
