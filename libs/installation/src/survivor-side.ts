import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { ProjectionRunner } from '#projections';
import { SurvivorDatabase, SurvivorEventStore, survivorFileProjections, SurvivorProjections } from '#survivor-file';
import type { Provider } from '@nestjs/common';

/** What survivor files work on, apart from everybody else: their own login, and the log that opens locating fields. */
export interface SurvivorSide {
  readonly database: Database;
  readonly store: EventStore;
  readonly projections: ProjectionRunner;
}

/** `vault` is the database by the login of survivor files, `survivorStore` the log that opens locating fields. */
export function survivorSideOf(
  { vault, survivorStore }: { readonly vault: Database; readonly survivorStore: EventStore },
  clock: Clock,
): SurvivorSide {
  const projections = new ProjectionRunner(vault, survivorStore, survivorFileProjections, clock);
  return { database: vault, store: survivorStore, projections };
}

/** How all read models are doing, everybody's and those of survivor files. */
export const statusOfAll = (
  projections: ProjectionRunner,
  survivors: SurvivorSide,
): Pick<ProjectionRunner, 'status'> => ({
  status: async () => [...(await projections.status()), ...(await survivors.projections.status())],
});

/** The same under the names by which survivor files ask for it: nobody else may. */
export const survivorProviders = ({ database, store, projections }: SurvivorSide): Provider[] => [
  { provide: SurvivorDatabase, useValue: database },
  { provide: SurvivorEventStore, useValue: store },
  { provide: SurvivorProjections, useValue: projections },
];
