import type { EventStore } from '#event-store';
import type { Projection } from '#projections';
import type { Process } from '../core/process.js';
import type { Faults } from '../core/faults.js';
import type { SeededRandom } from '../../support/seeded-random.js';
import { CheckpointMoved, EventFailed, type ReadModels, type Stretch } from './read-models.js';

const PAGE = 20;
const READING_MS = 30;
/** A process that is stopped and goes on: by then another may have done its work. */
const PAUSED_MS = 1_500;

/** What a projector works with. */
export interface ProjectorTools {
  readonly log: EventStore;
  readonly readModels: ReadModels;
  readonly faults: Faults;
  readonly random: SeededRandom;
}

/**
 * One process that keeps one projection up to date, as the product's runner does: read from the checkpoint, apply in one
 * transaction, stop before an event that fails and try it again. Any number of them may work on the same projection.
 */
export class Projector {
  private position: bigint;

  constructor(
    protected readonly process: Process,
    protected readonly projection: Projection,
    protected readonly tools: ProjectorTools,
  ) {
    this.position = tools.readModels.positionOf(projection);
  }

  /** For ever. */
  async follow(): Promise<void> {
    for (;;) {
      const stretch = await this.next();
      if (stretch) await this.deal(stretch);
      else await this.process.pause(4 * READING_MS);
    }
  }

  private async next(): Promise<Stretch | undefined> {
    await this.process.pause(READING_MS);
    const after = this.position;
    const page = await this.tools.log.readAll({ after, max: PAGE, types: this.projection.types });
    return page.scannedTo === after ? undefined : { after, ...page };
  }

  private async deal(stretch: Stretch): Promise<void> {
    const { faults, random } = this.tools;
    const about = [this.projection.name];
    if (faults.strike('projector-paused', this.process.name, about)) await this.process.pause(PAUSED_MS);
    const read = stretch.events;
    const breaksAt =
      read.length > 0 && faults.strike('apply-failed', this.process.name, about) ? random.pick(read) : undefined;
    try {
      await this.apply(stretch, breaksAt);
      if (faults.strike('stretch-delivered-twice', this.process.name, about)) await this.apply(stretch);
    } catch (error) {
      await this.recover(error, stretch);
    }
  }

  private async recover(error: unknown, stretch: Stretch): Promise<void> {
    if (error instanceof CheckpointMoved) this.position = this.tools.readModels.positionOf(this.projection);
    else if (error instanceof EventFailed) await this.stopBefore(error, stretch);
    else throw error;
  }

  /** Applies what comes before the event that failed; the event itself is tried again. */
  protected async stopBefore({ event }: EventFailed, { after, events }: Stretch): Promise<void> {
    const before = events.filter(({ position }) => position < event.position);
    if (event.position - 1n === after) return;
    try {
      await this.apply({ after, scannedTo: event.position - 1n, events: before });
    } catch (error) {
      await this.recover(error, { after, scannedTo: event.position - 1n, events: before });
    }
  }

  protected async apply(stretch: Stretch, breaksAt?: Stretch['events'][number]): Promise<void> {
    await this.tools.readModels.apply(this.process, this.projection, stretch, breaksAt);
    this.position = stretch.scannedTo;
  }
}
