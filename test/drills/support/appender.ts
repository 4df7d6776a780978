import { PostgresEventStore, type EventStore } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import { appendsOf, contextOf, DRILL_CATALOGUE } from './numbered-commands.js';
import { taskOf, tell } from './program.js';

/** An application that appends through the port, from several callers at once. `next` is each caller's next number. */
export interface AppendTask {
  readonly url: string;
  readonly run: string;
  readonly next: readonly number[];
}

/** An answer that the caller got: from then on the event may not be lost. */
export interface Acknowledged {
  readonly caller: number;
  readonly number: number;
  readonly position: string;
  readonly duplicate: boolean;
}

const REST_MS = 20;
let isOver = false;

const { url, run, next } = taskOf<AppendTask>(() => (isOver = true));
const store = new PostgresEventStore(url, DRILL_CATALOGUE);

async function call(caller: number, first: number): Promise<void> {
  for (let number = first; !isOver;) {
    const position = await sent(store, { run, caller, number });
    if (position === undefined) continue;
    tell({ caller, number, ...position } satisfies Acknowledged);
    number++;
  }
}

/** Undefined where the answer did not come: the command is then sent again with the same id, however often it takes. */
async function sent(log: EventStore, command: { run: string; caller: number; number: number }) {
  try {
    const { position, duplicate } = await log.appendAtomic(appendsOf(command), contextOf(command));
    return { position: position.toString(), duplicate };
  } catch (error) {
    if (!(error instanceof Error) || !PASSING.has(error.name)) throw error;
    await pause(REST_MS);
    return undefined;
  }
}

/** What the port throws when asking again can help. */
const PASSING = new Set(['StoreUnavailable', 'StoreBusy']);

Promise.all(next.map((first, caller) => call(caller, first)))
  .then(() => store.close())
  .catch((error: unknown) => {
    console.error('The appending application broke:', error);
    process.exit(1);
  });
