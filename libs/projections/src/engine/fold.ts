import type { RecordedEvent } from '#event-store';
import type { Projection } from '../projection.js';
import { BufferedRows } from '../rows/buffered-rows.js';

/** A stretch of the log: its events (of any types) after position `after` and up to `scannedTo`. */
export interface Stretch {
  readonly after: bigint;
  readonly scannedTo: bigint;
  readonly events: readonly RecordedEvent[];
}

/** A projection threw at this event. */
export class EventFailed extends Error {
  constructor(
    readonly projection: string,
    readonly event: RecordedEvent,
    override readonly cause: unknown,
  ) {
    super('A projection failed');
    this.name = 'EventFailed';
  }
}

/** The ids of events that a projection is to leave out. */
export type Skipped = ReadonlySet<string>;

const NONE_SKIPPED: Skipped = new Set();

/** What these events do to the rows of a projection, after `rows`; those that it does not read pass by. Throws `EventFailed`. */
export function fold(
  projection: Projection,
  events: readonly RecordedEvent[],
  skipped: Skipped = NONE_SKIPPED,
  rows = new BufferedRows(projection.tables),
): BufferedRows {
  const types = new Set(projection.types);
  for (const event of events) {
    if (!types.has(event.type) || (skipped.size > 0 && skipped.has(event.meta.eventId))) continue;
    try {
      projection.project(event, rows);
    } catch (error) {
      throw new EventFailed(projection.name, event, error);
    }
  }
  return rows;
}
