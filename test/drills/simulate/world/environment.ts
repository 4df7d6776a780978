import { MemoryEventStore } from '#event-store';
import type { Clock } from '#kernel';
import { MemoryOutbox } from '#outbox/testing';
import type { Projection } from '#projections';
import type { MemoryTables } from '#projections/testing';
import type { Process } from '../core/process.js';
import { catalogue } from './application.js';
import { Projector, type ProjectorTools } from './projector.js';
import { ReadModels } from './read-models.js';
import { RemoteStore } from './remote-store.js';
import type { World } from './world.js';

/** The parts of a run that carry the promises. A planted bug is a variant of one of them. */
export interface Environment {
  readonly log: (clock: Clock) => MemoryEventStore;
  readonly reach: (process: Process, world: World, seesFaults: boolean) => RemoteStore;
  readonly readModels: () => ReadModels;
  readonly projector: (process: Process, projection: Projection, tools: ProjectorTools) => Projector;
  readonly outbox: (tables: MemoryTables) => MemoryOutbox;
}

/** Everything as it is in the product. */
export const SOUND: Environment = {
  log: (clock) => new MemoryEventStore(catalogue, clock),
  reach: (process, world, seesFaults) => new RemoteStore(process, world, seesFaults),
  readModels: () => new ReadModels(),
  projector: (process, projection, tools) => new Projector(process, projection, tools),
  outbox: (tables) => new MemoryOutbox(tables),
};
