import { Database } from '#database';
import { PostgresEventStore } from '#event-store';
import { ProjectionRunner } from '#projections';
import { Logger } from '@nestjs/common';
import { taskOf, tell } from '../../drills/support/program.js';
import { WORDY_CATALOGUE, WordyProjection } from './wordy.js';

/** A worker of its own, to be frozen. */
export interface WordyTask {
  readonly url: string;
  readonly letters: number;
}

Logger.overrideLogger(false); // it would write where only messages to the starter belong
const { url, letters } = taskOf<WordyTask>(() => process.exit(0));

async function work(): Promise<void> {
  const store = new PostgresEventStore(url, WORDY_CATALOGUE);
  await new ProjectionRunner(await Database.open({ url }), store, [new WordyProjection(letters)]).start();
  tell({ stage: 'working' });
}

work().catch((error: unknown) => {
  console.error('A worker broke:', error);
  process.exit(1);
});
