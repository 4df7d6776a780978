import type { RecordedEvent } from '#event-store';
import type { Rows } from './rows/rows.js';
import type { Table } from './rows/table.js';

/** A read model that can be dropped and replayed from the log to the same rows. */
export abstract class Projection {
  /** Stable name of the checkpoint, with a version: `caseload-v1`. A changed shape is a new name. */
  abstract readonly name: string;
  /**
   * The tables it owns, one that others refer to before those: made anew by a rebuild, compared row for row by the replay
   * check. Nothing else writes to them.
   */
  abstract readonly tables: readonly Table[];
  /** The event types it reads; any other type passes by. */
  abstract readonly types: readonly string[];
  /**
   * Says what an event does to the rows. Pure: no clock, no chance, no reading, nothing kept from one event to the next.
   * When it throws, the projection stops before this event.
   */
  abstract project(event: RecordedEvent, rows: Rows): void;
}

/** The names of a projection's tables, as `schema.table`. */
export function tableNames({ tables }: Projection): readonly string[] {
  return tables.map(({ name }) => name);
}
