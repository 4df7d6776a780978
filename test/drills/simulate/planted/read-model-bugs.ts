import type { RecordedEvent } from '#event-store';
import type { Projection } from '#projections';
import type { BufferedRows } from '../../../../libs/projections/src/rows/buffered-rows.js';
import type { Process } from '../core/process.js';
import { Projector } from '../world/projector.js';
import {
  CheckpointMoved,
  ReadModels,
  rowsOf,
  TRANSACTION_MS,
  type EventFailed,
  type Stretch,
} from '../world/read-models.js';

/** Saves the checkpoint first, and the rows in another transaction after it. */
export class CheckpointFirst extends ReadModels {
  override async apply(process: Process, projection: Projection, stretch: Stretch, breaksAt?: RecordedEvent) {
    const rows = rowsOf(projection, stretch, breaksAt);
    if (this.positionOf(projection) !== stretch.after) throw new CheckpointMoved();
    this.checkpoints.set(projection.name, stretch.scannedTo);
    await process.pause(TRANSACTION_MS);
    await process.mayDie('projector-killed-before-commit', [projection.name]);
    this.tables.write(rows);
  }
}

/** Writes the rows first, and the checkpoint in another transaction after them. */
export class RowsFirst extends ReadModels {
  override async apply(process: Process, projection: Projection, stretch: Stretch, breaksAt?: RecordedEvent) {
    const rows = rowsOf(projection, stretch, breaksAt);
    if (this.positionOf(projection) !== stretch.after) throw new CheckpointMoved();
    this.tables.write(rows);
    await process.pause(TRANSACTION_MS);
    await process.mayDie('projector-killed-before-commit', [projection.name]);
    this.checkpoints.set(projection.name, stretch.scannedTo);
  }
}

/** Lets whoever was stopped for a while go on as if nothing had happened since. */
export class DoesNotFence extends ReadModels {
  protected override commit(projection: Projection, { scannedTo }: Stretch, rows: BufferedRows): void {
    this.checkpoints.set(projection.name, scannedTo);
    this.tables.write(rows);
  }
}

/** Leaves out an event that failed, to get on. */
export class SkipsAfterFault extends Projector {
  protected override async stopBefore(failed: EventFailed, stretch: Stretch): Promise<void> {
    const { position } = failed.event;
    const others = stretch.events.filter((event) => event.position < position);
    await this.apply({ after: stretch.after, scannedTo: position, events: others }).catch(() => undefined);
  }
}
