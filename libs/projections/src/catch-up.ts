import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { Logger } from '@nestjs/common';
import { applyStretch, EventFailed, type Stretch } from './apply-stretch.js';
import { CheckpointMoved, readCheckpoints, recordFault } from './checkpoints.js';
import { errorClass } from './error-class.js';
import { sideBySide, type Lane } from './lane.js';

/** Events that are applied in one transaction, at most. */
const STRETCH = 500;

/** Moves lanes along the log, a stretch at a time. */
export class CatchUp {
  private readonly logger = new Logger('Projections');

  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** Puts the lanes where the database says they are. */
  async locate(lanes: readonly Lane[]): Promise<void> {
    const checkpoints = await readCheckpoints(
      this.database,
      lanes.map(({ name }) => name),
    );
    for (const checkpoint of checkpoints) lanes.find(({ name }) => name === checkpoint.name)?.putAt(checkpoint);
  }

  /** Gives every lane that is ready its next stretch. False when there was nothing to do. */
  async step(lanes: readonly Lane[]): Promise<boolean> {
    const ready = lanes.filter((lane) => lane.isReady(this.clock.now()));
    let moved = false;
    for (const group of sideBySide(ready)) if (await this.advance(group)) moved = true;
    return moved;
  }

  /** One read of the log for lanes that stand side by side. */
  private async advance(group: readonly Lane[]): Promise<boolean> {
    const after = group[0]?.position ?? 0n;
    const types = group.flatMap(({ projection }) => projection.types);
    const page = await this.store.readAll({ after, max: STRETCH, types });
    if (page.scannedTo === after) return false;
    try {
      await this.advanceThrough({ after, ...page }, group);
    } catch (error) {
      if (!(error instanceof CheckpointMoved)) throw error;
      await this.locate(group);
    }
    return true;
  }

  /** Together when all goes well; when one fails, each by itself, so that only that one stops. */
  private async advanceThrough(stretch: Stretch, group: readonly Lane[]): Promise<void> {
    try {
      await this.apply(stretch, group);
    } catch (error) {
      if (!(error instanceof EventFailed)) throw error;
      const [only, ...others] = group;
      if (only && others.length === 0) await this.stopBefore(error, stretch, only);
      else for (const lane of group) await this.advanceThrough(stretch, [lane]);
    }
  }

  private async apply(stretch: Stretch, group: readonly Lane[]): Promise<void> {
    await applyStretch(
      this.database,
      group.map(({ projection }) => projection),
      stretch,
    );
    for (const lane of group) lane.putAt({ position: stretch.scannedTo });
  }

  /** Applies what comes before the event that failed, and stands still there. */
  private async stopBefore({ event, cause }: EventFailed, { after, events }: Stretch, lane: Lane): Promise<void> {
    const before = events.filter(({ position }) => position < event.position);
    if (event.position - 1n > after)
      await this.apply({ after, scannedTo: event.position - 1n, events: before }, [lane]);
    const fault = lane.stopAt(event, errorClass(cause), this.clock.now());
    await recordFault(this.database, { name: lane.name, position: lane.position, fault });
    this.logger.error(`${lane.name} stopped at position ${fault.position}, attempt ${fault.attempts}: ${fault.error}`);
  }
}
