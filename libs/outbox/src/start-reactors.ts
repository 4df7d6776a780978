import type { Database } from '#database';
import type { EventStore } from '#event-store';
import { ReactorProjection } from './reactor.projection.js';
import type { Reactor } from './reactor.js';

/**
 * The reactors for a runner, each with a checkpoint: one that is new begins behind the last event there is, so that a new
 * kind of reminder is not sent for everything that ever happened. Run it before the runner starts.
 */
export async function startReactors(
  database: Database,
  store: EventStore,
  reactors: readonly Reactor[],
): Promise<readonly ReactorProjection[]> {
  const projections = reactors.map((reactor) => new ReactorProjection(reactor));
  await database.query(
    `INSERT INTO projections.checkpoint (name, position) SELECT unnest($1::text[]), $2 ON CONFLICT DO NOTHING`,
    [projections.map(({ name }) => name), (await store.head()).toString()],
  );
  return projections;
}
