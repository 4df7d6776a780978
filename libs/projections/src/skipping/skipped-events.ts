import type { EventStore } from '#event-store';
import type { Skipped } from '../engine/fold.js';
import type { ProjectionEventSkipped } from '../domain/skipping.events.js';

/** The stream that says which events a projection skips: what was skipped once is skipped at every replay. */
export function skipsStream(projection: string): string {
  return `Projection-${projection}`;
}

/** The ids of the events that this projection skips, as the log has it. */
export async function skippedBy(store: EventStore, projection: string): Promise<Skipped> {
  const ids = new Set<string>();
  for await (const event of store.readStream(skipsStream(projection)))
    if (event.type === 'ProjectionEventSkipped') ids.add((event.data as ProjectionEventSkipped['data']).eventId);
  return ids;
}
