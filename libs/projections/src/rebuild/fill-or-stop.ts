import { SystemClock } from '#kernel';
import { CatchUp } from '../engine/catch-up.js';
import { EventFailed } from '../engine/fold.js';
import { Lane } from '../engine/lane.js';
import { RowsRefused } from '../engine/read-models.js';
import { ProjectionStopped } from '../projection-stopped.js';
import { fill, type Filling } from './fill.js';

/** `fill`, with `ProjectionStopped` when an event makes a projection fail or the database refuses the rows of one. */
export async function fillOrStop(
  filling: Filling,
  from: bigint,
  to: bigint,
  onProgress?: (position: bigint) => void,
): Promise<void> {
  try {
    await fill(filling, from, to, onProgress);
  } catch (error) {
    if (error instanceof EventFailed || error instanceof RowsRefused) await stop(filling);
    throw error;
  }
}

/** Goes over the chunk again as runners do, event by event where it must be, until it meets the one at fault. */
async function stop({ store, readModels, projections, skipped }: Filling): Promise<void> {
  const lanes = projections.map((projection) => new Lane(projection));
  for (const lane of lanes) lane.skipped = skipped.get(lane.name);
  const catchUp = new CatchUp(store, readModels, new SystemClock());
  await catchUp.locate(lanes);
  while (await catchUp.step(lanes))
    for (const { name, fault } of lanes) if (fault) throw new ProjectionStopped(name, fault);
}
