import { Database } from '#database';
import { PostgresEventStore } from '#event-store';
import { SystemClock } from '#kernel';
import { ProjectionRunner } from '#projections';
import { Logger } from '@nestjs/common';
import { taskOf, tell } from '../support/program.js';
import { projectApart } from './apart.js';
import { TALLIES, TALLY_CATALOGUE } from './tally.js';

/** A process that keeps read models up to date until it is killed. */
export interface ProjectTask {
  readonly url: string;
  /** Its name among those that share the work: whoever comes after a killed one takes over under the same name. */
  readonly owner: string;
  /** `together`: the product's runner. `apart`: the control, whose checkpoint is in a transaction of its own. */
  readonly checkpoint: 'together' | 'apart';
}

/** It begins its work; it has caught up and applies events as they come. */
export interface ProjectMessage {
  readonly stage: 'beginning' | 'following';
}

Logger.overrideLogger(false); // it would write where only messages to the starter belong
const { url, owner, checkpoint } = taskOf<ProjectTask>(() => process.exit(0));

async function project(): Promise<void> {
  const database = await Database.open({ url });
  const store = new PostgresEventStore(url, TALLY_CATALOGUE);
  tell({ stage: 'beginning' } satisfies ProjectMessage);
  if (checkpoint === 'apart') return projectApart(database, store);
  await new ProjectionRunner(database, store, TALLIES, new SystemClock(), owner).start();
  tell({ stage: 'following' } satisfies ProjectMessage);
}

project().catch((error: unknown) => {
  console.error('A projector broke:', error);
  process.exit(1);
});
