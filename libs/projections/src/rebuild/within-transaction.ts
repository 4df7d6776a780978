import type { EntityManager } from 'typeorm';
import { ReadModels, type Checkpoint, type Projected } from '../engine/read-models.js';
import type { PostgresReadModels } from '../postgres/postgres-read-models.js';

/** Read models whose every write is part of one transaction of the caller's. */
export class WithinTransaction extends ReadModels {
  constructor(
    private readonly tx: EntityManager,
    private readonly readModels: PostgresReadModels,
  ) {
    super();
  }

  checkpoints(names: readonly string[]): Promise<readonly Checkpoint[]> {
    return this.readModels.checkpoints(names);
  }

  write(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    return this.readModels.writeIn(this.tx, projected, from, to);
  }

  recordFault(fault: Required<Checkpoint>): Promise<void> {
    return this.readModels.recordFault(fault);
  }
}
