import { MemoryTables } from '../rows/memory-tables.js';
import { CheckpointMoved, ReadModels, type Checkpoint, type Projected } from './read-models.js';

/** Read models in memory: for specs and simulations. Everything happens within one turn of the event loop. */
export class MemoryReadModels extends ReadModels {
  readonly tables = new MemoryTables();
  private readonly places = new Map<string, Checkpoint>();

  async checkpoints(names: readonly string[]): Promise<readonly Checkpoint[]> {
    return names.map((name) => this.placeOf(name));
  }

  async write(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    const names = projected.map(({ projection }) => projection.name);
    if (names.some((name) => this.placeOf(name).position !== from)) throw new CheckpointMoved();
    for (const name of names) this.places.set(name, { name, position: to });
    for (const { rows } of projected) this.tables.write(rows);
  }

  async recordFault(fault: Required<Checkpoint>): Promise<void> {
    if (this.placeOf(fault.name).position === fault.position) this.places.set(fault.name, fault);
  }

  private placeOf(name: string): Checkpoint {
    return this.places.get(name) ?? { name, position: -1n };
  }
}
