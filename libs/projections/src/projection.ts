import type { RecordedEvent } from '#event-store';
import type { EntityManager } from 'typeorm';

/** A read model that can be dropped and replayed from the log to the same rows. */
export abstract class Projection {
  /** Stable name of the checkpoint, with a version: `caseload-v1`. A changed shape is a new name. */
  abstract readonly name: string;
  /**
   * The tables it owns, as `schema.table`, one that others refer to before those: emptied by a rebuild, compared row for
   * row by the replay check. Nothing else writes to them.
   */
  abstract readonly tables: readonly string[];
  /** The event types it reads; any other type passes by. */
  abstract readonly types: readonly string[];
  /**
   * Applies one event. `tx` also moves the checkpoint, so each event counts exactly once.
   * No clock, no serial numbers and no other context's tables: the rows depend on the log alone.
   */
  abstract apply(event: RecordedEvent, tx: EntityManager): Promise<void>;
}
