import type { EventStore, RecordedEvent } from '#event-store';
import type { Clock } from '#kernel';
import { Logger } from '@nestjs/common';
import { errorClass } from '../error-class.js';
import { skippedBy } from '../skipping/skipped-events.js';
import { EventFailed, type Stretch } from './fold.js';
import { foldAll, type FoldedStretch } from './folded-stretch.js';
import { sideBySide, type Lane } from './lane.js';
import { PagesAhead } from './pages-ahead.js';
import { readStretch } from './read-stretch.js';
import { CheckpointMoved, RowsRefused, type Projected, type ReadModels } from './read-models.js';

/** Events that are written in one transaction, at most: what a transaction takes besides its rows is spread over them. */
export const STRETCH = 4_000;

/** Moves lanes along the log, a stretch at a time. It knows neither where the log nor where the read models are kept. */
export class CatchUp {
  private readonly logger = new Logger('Projections');
  private readonly stretches: PagesAhead<FoldedStretch>;

  constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
    private readonly stretch = STRETCH,
  ) {
    this.stretches = new PagesAhead(stretch);
  }

  /** Puts the lanes where the read models say they are. */
  async locate(lanes: readonly Lane[]): Promise<void> {
    const checkpoints = await this.readModels.checkpoints(lanes.map(({ name }) => name));
    for (const checkpoint of checkpoints) lanes.find(({ name }) => name === checkpoint.name)?.putAt(checkpoint);
  }

  /** Gives every lane that is ready its next stretch. False when there was nothing to do. */
  async step(lanes: readonly Lane[]): Promise<boolean> {
    const ready = lanes.filter((lane) => lane.isReady(this.clock.now()));
    for (const lane of ready) if (!lane.skipped) lane.skipped = await skippedBy(this.store, lane.name);
    let moved = false;
    for (const group of sideBySide(ready)) if (await this.advance(group)) moved = true;
    return moved;
  }

  /** One read of the log for lanes that stand side by side; while one stretch is written, the next is read and folded. */
  private async advance(group: readonly Lane[]): Promise<boolean> {
    const after = group[0]?.position ?? -1n;
    const what = group.flatMap((lane) => [lane, lane.skipped]);
    const stretch = await this.stretches.read(after, what, (from) => this.next(group, from));
    if (stretch.scannedTo === after) return false;
    await this.take(group, stretch);
    return true;
  }

  private async next(group: readonly Lane[], after: bigint): Promise<FoldedStretch> {
    const types = group.flatMap(({ projection }) => projection.types);
    return foldAll(group, await readStretch(this.store, { after, max: this.stretch, types }));
  }

  private apply(group: readonly Lane[], stretch: Stretch): Promise<void> {
    return this.take(group, foldAll(group, stretch));
  }

  /** All together; those that failed on the way then each by itself, so that only they stop. */
  private async take(group: readonly Lane[], stretch: FoldedStretch): Promise<void> {
    await this.write(group, stretch.projected, stretch);
    for (const [lane, error] of stretch.failed) await this.stopBefore(lane, error, stretch);
  }

  private async write(group: readonly Lane[], projected: readonly Projected[], stretch: Stretch): Promise<void> {
    if (projected.length === 0) return;
    const lanes = group.filter((lane) => projected.some(({ projection }) => projection === lane.projection));
    try {
      await this.readModels.write(projected, stretch.after, stretch.scannedTo);
      for (const lane of lanes) lane.putAt({ position: stretch.scannedTo });
    } catch (error) {
      if (error instanceof CheckpointMoved) return this.locate(lanes);
      if (!(error instanceof RowsRefused)) throw error;
      const refused = lanes.find(({ name }) => name === error.projection);
      await this.write(
        group,
        projected.filter(({ projection }) => projection !== refused?.projection),
        stretch,
      );
      if (refused) await this.narrow(refused, error, stretch);
    }
  }

  /** The rows were refused: halves the stretch until the event is found whose rows they are. */
  private async narrow(lane: Lane, { cause }: RowsRefused, stretch: Stretch): Promise<void> {
    const read = stretch.events.filter(({ type }) => lane.projection.types.includes(type));
    const [only] = read;
    if (only && read.length === 1) return this.stopBefore(lane, new EventFailed(lane.name, only, cause), stretch);
    const middle = read[Math.floor(read.length / 2) - 1]?.position ?? stretch.after;
    const [first, second] = halves(stretch, middle);
    await this.apply([lane], first);
    if (lane.position === middle && !lane.fault) await this.apply([lane], second);
  }

  /** Writes what comes before the event that failed, and stands still there. */
  private async stopBefore(lane: Lane, { event, cause }: EventFailed, stretch: Stretch): Promise<void> {
    const last = event.position - 1n;
    const wasAt = lane.fault?.eventId === event.meta.eventId;
    if (last > stretch.after) await this.apply([lane], halves(stretch, last)[0]);
    if (lane.position !== last || (lane.fault && !wasAt)) return; // moved by somebody else, or it stopped even earlier
    const fault = lane.stopAt(event, errorClass(cause), this.clock.now());
    await this.readModels.recordFault({ name: lane.name, position: lane.position, fault });
    this.logger.error(`${lane.name} stopped at position ${fault.position}, attempt ${fault.attempts}: ${fault.error}`);
  }
}

/** The stretch up to a position, and what comes after it. */
function halves({ after, scannedTo, events }: Stretch, middle: bigint): readonly [Stretch, Stretch] {
  const isEarly = ({ position }: RecordedEvent) => position <= middle;
  return [
    { after, scannedTo: middle, events: events.filter(isEarly) },
    { after: middle, scannedTo, events: events.filter((event) => !isEarly(event)) },
  ];
}
