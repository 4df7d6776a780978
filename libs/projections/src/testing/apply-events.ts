import type { Database } from '#database';
import type { RecordedEvent } from '#event-store';
import { applyEvents as applyTo } from '../apply-stretch.js';
import type { AnyProjection } from '../projection.js';

/**
 * Puts events into the rows of projections, each that reads them, in one transaction and without checkpoints: for specs of
 * what stands on the rows. Throws what a projection throws.
 */
export async function applyEvents(
  database: Database,
  projections: readonly AnyProjection[],
  events: readonly RecordedEvent[],
): Promise<void> {
  await database.tx(async (tx) => {
    for (const projection of projections) await applyTo(projection, events, tx);
  });
}
