import type { Database } from '#database';
import type { RecordedEvent } from '#event-store';
import { fold } from '../engine/fold.js';
import type { Projection } from '../projection.js';
import { PostgresTables } from '../rows/postgres-tables.js';

/**
 * Puts events into the rows of projections, each that reads them, in one transaction and without checkpoints: for specs of
 * what stands on the rows. Throws what a projection throws.
 */
export async function applyEvents(
  database: Database,
  projections: readonly Projection[],
  events: readonly RecordedEvent[],
): Promise<void> {
  const tables = new PostgresTables();
  await database.tx(async (tx) => {
    for (const projection of projections) await tables.write(tx, fold(projection, events));
  });
}
