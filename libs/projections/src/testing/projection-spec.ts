import type { Database, MigrationClass } from '#database';
import type { RecordedEvent } from '#event-store';
import type { Projection } from '../projection.js';

/** How a projection is specified: `given(...)` events, expect rows. */
export interface ProjectionSpec {
  /**
   * Empties the projection and gives it these events, at positions 0, 1, 2… in the order given (revisions count within
   * each stream). Fails unless a replay from zero gives the same rows and the same events again change nothing.
   * Gives the rows of the projection's first table.
   */
  given<Row = Record<string, unknown>>(...events: RecordedEvent[]): Promise<Row[]>;
  /** The rows of a table, in the order of their columns. */
  rows<Row = Record<string, unknown>>(table: string): Promise<Row[]>;
  /** The database behind it, to specify the queries that read the rows. */
  database(): Database;
}

export declare function projectionSpec(projection: Projection, migrations: readonly MigrationClass[]): ProjectionSpec;
