import type { RecordedEvent } from '#event-store';
import type { EntityManager } from 'typeorm';
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

/** The earlier way to write one: every event by statements of its own. */
export abstract class AppliedProjection {
  abstract readonly name: string;
  abstract readonly tables: readonly string[];
  abstract readonly types: readonly string[];
  abstract apply(event: RecordedEvent, tx: EntityManager): Promise<void>;
}

export type AnyProjection = Projection | AppliedProjection;

/** The names of a projection's tables, as `schema.table`. */
export function tableNames({ tables }: AnyProjection): readonly string[] {
  return tables.map((table) => (typeof table === 'string' ? table : table.name));
}
