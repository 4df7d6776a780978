import { SeededRandom } from '../support/seeded-random.js';
import { taskOf, tell } from '../support/program.js';
import { directWriter } from './direct-writer.js';
import { portWriters } from './port-writers.js';

/** Some of the drill's writers, in a process of their own. */
export interface WriteTask {
  readonly url: string;
  readonly run: string;
  readonly seed: string;
  /** `port` appends through the event store, many at once; `direct` one by one in transactions that linger or are undone. */
  readonly kind: 'port' | 'direct';
  readonly writers: readonly number[];
}

/** How an append ended. `events` is how many it wrote: none when it was refused or undone. */
export interface WriteMessage {
  readonly writer: number;
  readonly number: number;
  readonly end: 'done' | 'conflict' | 'undone';
  readonly events: number;
}

/** Numbers appends and stops when the starter has enough. */
export interface WriterSetting extends WriteTask {
  readonly random: SeededRandom;
  isOver(): boolean;
  tell(message: WriteMessage): void;
}

let isOver = false;
const task = taskOf<WriteTask>(() => (isOver = true));
const setting: WriterSetting = { ...task, random: new SeededRandom(task.seed), isOver: () => isOver, tell };

const work =
  task.kind === 'port' ? portWriters(setting) : Promise.all(task.writers.map((n) => directWriter(n, setting)));
work.catch((error: unknown) => {
  console.error('A writer broke:', error);
  process.exit(1);
});
