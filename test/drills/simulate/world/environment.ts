import { MemoryEventStore } from '#event-store';
import type { Clock } from '#kernel';
import { MemoryOutbox } from '#outbox/testing';
import { MemoryReadModels, type MemoryTables } from '#projections/testing';
import type { Process } from '../core/process.js';
import { catalogue } from './application.js';
import { RemoteReadModels } from './remote-read-models.js';
import { RemoteStore } from './remote-store.js';
import type { World } from './world.js';

/** The parts of a run that carry the promises. A planted bug is a variant of one of them. */
export interface Environment {
  readonly log: (clock: Clock) => MemoryEventStore;
  readonly reach: (process: Process, world: World, seesFaults: boolean) => RemoteStore;
  readonly readModels: () => MemoryReadModels;
  readonly reachReadModels: (process: Process, world: World) => RemoteReadModels;
  readonly outbox: (tables: MemoryTables) => MemoryOutbox;
}

/** Everything as it is in the product. */
export const SOUND: Environment = {
  log: (clock) => new MemoryEventStore(catalogue, clock),
  reach: (process, world, seesFaults) => new RemoteStore(process, world, seesFaults),
  readModels: () => new MemoryReadModels(),
  reachReadModels: (process, world) => new RemoteReadModels(process, world),
  outbox: (tables) => new MemoryOutbox(tables),
};
