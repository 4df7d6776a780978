import type { RecordedEvent } from '#event-store';
import { Projection, type Rows } from '#projections';
import { CatchUp } from '../../../../libs/projections/src/engine/catch-up.js';
import { Lane } from '../../../../libs/projections/src/engine/lane.js';
import type { Process } from '../core/process.js';
import type { RemoteReadModels } from './remote-read-models.js';
import type { World } from './world.js';

/** Short, so that a run has many stretches. */
const STRETCH = 6;
const REST_MS = 60;

/** One process that keeps `projections` up to date with the product's own engine. Any number of them may do the same work. */
export async function follow(
  world: World,
  process: Process,
  readModels: RemoteReadModels,
  projections: readonly Projection[],
): Promise<void> {
  const lanes = projections.map((projection) => new Lane(new Faltering(projection, process, world)));
  const catchUp = new CatchUp(world.reach(process, false), readModels, world.calendar, STRETCH);
  await catchUp.locate(lanes);
  for (;;) {
    const moved = await catchUp.step(lanes).catch(() => false); // as the runner: whatever passes by itself is tried again
    if (!moved) await process.pause(REST_MS);
  }
}

/** A projection that now and then fails at an event, for no reason in the event. */
class Faltering extends Projection {
  readonly name: string;
  readonly tables: Projection['tables'];
  readonly types: readonly string[];

  constructor(
    private readonly projection: Projection,
    private readonly process: Process,
    private readonly world: World,
  ) {
    super();
    ({ name: this.name, tables: this.tables, types: this.types } = projection);
  }

  project(event: RecordedEvent, rows: Rows): void {
    if (this.world.faults.strike('apply-failed', this.process.name, [this.name])) throw new Error('out of memory');
    this.projection.project(event, rows);
  }
}
