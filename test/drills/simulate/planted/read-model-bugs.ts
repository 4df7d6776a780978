import type { Projection } from '#projections';
import { MemoryReadModels } from '#projections/testing';
import type { Checkpoint, Projected } from '../../../../libs/projections/src/engine/read-models.js';
import { BufferedRows } from '../../../../libs/projections/src/rows/buffered-rows.js';
import { RemoteReadModels } from '../world/remote-read-models.js';

const BETWEEN_MS = 30;

/** The same projections with nothing to write, so that only their checkpoints move. */
const withoutRows = (projected: readonly Projected[]): readonly Projected[] =>
  projected.map(({ projection }) => ({ projection, rows: new BufferedRows(projection.tables) }));

const namesOf = (projected: readonly Projected[]): string[] => projected.map(({ projection }) => projection.name);

/** Saves the checkpoints first, and the rows in another transaction after them. */
export class CheckpointFirst extends RemoteReadModels {
  protected override async commit(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    await this.database.write(withoutRows(projected), from, to);
    await this.process.pause(BETWEEN_MS);
    await this.process.mayDie('projector-killed-before-commit', namesOf(projected));
    for (const { rows } of projected) this.database.tables.write(rows);
  }
}

/** Writes the rows first, and the checkpoints in another transaction after them. */
export class RowsFirst extends RemoteReadModels {
  protected override async commit(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    for (const { rows } of projected) this.database.tables.write(rows);
    await this.process.pause(BETWEEN_MS);
    await this.process.mayDie('projector-killed-before-commit', namesOf(projected));
    await this.database.write(withoutRows(projected), from, to);
  }
}

/** Leaves out an event that failed, to get on. */
export class SkipsAfterFault extends RemoteReadModels {
  override async recordFault({ name, position, fault }: Required<Checkpoint>): Promise<void> {
    const skipped = { projection: { name } as Projection, rows: new BufferedRows([]) };
    await this.database.write([skipped], position, fault.position).catch(() => undefined);
  }
}

/** Lets whoever was stopped for a while go on as if nothing had happened since. */
export class DoesNotFence extends MemoryReadModels {
  override async write(projected: readonly Projected[], _from: bigint, to: bigint): Promise<void> {
    for (const one of projected) {
      const [checkpoint] = await this.checkpoints(namesOf([one]));
      await super.write([one], checkpoint?.position ?? -1n, to);
    }
  }
}
