import { type MemoryReadModels } from '#projections/testing';
import {
  CheckpointMoved,
  ReadModels,
  RowsRefused,
  type Checkpoint,
  type Projected,
} from '../../../../libs/projections/src/engine/read-models.js';
import type { Process } from '../core/process.js';
import type { World } from './world.js';

const TRANSACTION_MS = 30;
/** A process that is stopped and goes on: by then another may have done its work. */
const PAUSED_MS = 1_500;

/** The connection broke: whether anything was written, nobody knows. */
class ConnectionLost extends Error {}

/** The database of the read models as one projector reaches it. */
export class RemoteReadModels extends ReadModels {
  constructor(
    protected readonly process: Process,
    protected readonly world: World,
  ) {
    super();
  }

  async checkpoints(names: readonly string[]): Promise<readonly Checkpoint[]> {
    await this.process.pause(TRANSACTION_MS);
    return this.database.checkpoints(names);
  }

  async write(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    const { faults, random, trace } = this.world;
    const { name } = this.process;
    const about = projected.map(({ projection }) => projection.name);
    await this.process.pause(faults.strike('projector-paused', name, about) ? PAUSED_MS : TRANSACTION_MS);
    await this.process.mayDie('projector-killed-before-commit', about);
    if (faults.strike('rows-refused', name, about)) throw new RowsRefused(random.pick(about), new Error('refused'));
    await this.commit(projected, from, to);
    trace.note(name, `committed ${from + 1n} to ${to}`, about);
    await this.process.mayDie('projector-killed-after-commit', about);
    if (faults.strike('stretch-delivered-twice', name, about)) await this.commit(projected, from, to).catch(isFenced);
    if (faults.strike('commit-answer-lost', name, about)) throw new ConnectionLost();
  }

  async recordFault(fault: Required<Checkpoint>): Promise<void> {
    await this.process.pause(TRANSACTION_MS);
    await this.database.recordFault(fault);
  }

  /** Rows and checkpoints in one transaction. */
  protected commit(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    return this.database.write(projected, from, to);
  }

  protected get database(): MemoryReadModels {
    return this.world.readModels;
  }
}

function isFenced(error: unknown): void {
  if (!(error instanceof CheckpointMoved)) throw error;
}
