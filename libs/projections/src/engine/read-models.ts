import type { Projection } from '../projection.js';
import type { BufferedRows } from '../rows/buffered-rows.js';

/** The event at which a projection stands still. */
export interface ProjectionFault {
  readonly eventId: string;
  readonly position: bigint;
  /** The error's class and, from the database, its SQLSTATE. Never a message: messages quote data. */
  readonly error: string;
  readonly attempts: number;
  readonly at: Date;
}

/** Where a projection stands: the position of the last event in its rows, -1 before the first. */
export interface Checkpoint {
  readonly name: string;
  readonly position: bigint;
  readonly fault?: ProjectionFault;
}

/** What a stretch of the log does to the rows of one projection. */
export interface Projected {
  readonly projection: Projection;
  readonly rows: BufferedRows;
}

/** Somebody else moved the checkpoint: another process runs the same projection, or it was rebuilt. Nothing was written. */
export class CheckpointMoved extends Error {
  constructor() {
    super('The checkpoint was moved by somebody else');
    this.name = 'CheckpointMoved';
  }
}

/** The rows of this projection cannot be written, and will not be when it is tried again. Nothing was written. */
export class RowsRefused extends Error {
  constructor(
    readonly projection: string,
    override readonly cause: unknown,
  ) {
    super('The rows of a projection were refused');
    this.name = 'RowsRefused';
  }
}

/** Where read models are kept: their rows and, together with them, how far each has come. */
export abstract class ReadModels {
  /** The checkpoints of these projections, in this order; those that have none yet get one before the first event. */
  abstract checkpoints(names: readonly string[]): Promise<readonly Checkpoint[]>;

  /**
   * Moves all these projections from one position to another and writes what lies between, all of it or nothing. Moving
   * clears a fault. Throws `CheckpointMoved` when one stands elsewhere: whoever comes second leaves empty-handed, however
   * long it slept. Throws `RowsRefused`, and what passes by itself (a database that is away) as it is.
   */
  abstract write(projected: readonly Projected[], from: bigint, to: bigint): Promise<void>;

  /** Notes at which event a projection stopped; does nothing when it has moved on since. */
  abstract recordFault(fault: Required<Checkpoint>): Promise<void>;
}
