import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';

export const TALLY = table('drill.tally', 'stream');

/** Counts the events of every stream: the projection in which an event that counts twice or not at all cannot hide. */
export class TallyProjection extends Projection {
  readonly name = 'drill-tally-v1';
  readonly tables = [TALLY];

  constructor(readonly types: readonly string[]) {
    super();
  }

  project({ stream }: RecordedEvent, rows: Rows): void {
    rows.put(TALLY, { stream, events: 0 });
    rows.add(TALLY, { stream }, { events: 1 });
  }
}
