import { PostgresEventStore, type EventStore, type RecordedEvent } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import { taskOf, tell } from '../support/program.js';
import { SeededRandom } from '../support/seeded-random.js';
import { GAP_CATALOGUE, gapEventIn } from './gap-events.js';

/** A reader that keeps up with the log, in a process of its own that may be killed at any moment. */
export interface FollowTask {
  readonly url: string;
  readonly seed: string;
  readonly by: 'readAll' | 'subscribe';
  /** The last position that it told of before it was killed. */
  readonly after: string;
}

/** Events that it saw, in its order: position, writer, number and index of each. `atHead`: there was nothing after them. */
export interface SeenMessage {
  readonly seen: readonly (readonly [string, number, number, number])[];
  readonly atHead: boolean;
}

const REST_MS = 2;
const stop = new AbortController();

const { url, seed, by, after } = taskOf<FollowTask>(() => stop.abort());
const store = new PostgresEventStore(url, GAP_CATALOGUE);
const told = (event: RecordedEvent): SeenMessage['seen'][number] => {
  const { writer, number, index } = gapEventIn(event);
  return [event.position.toString(), writer, number, index];
};

async function byPages(log: EventStore, random: SeededRandom): Promise<void> {
  let next = BigInt(after);
  while (!stop.signal.aborted) {
    const max = random.between(1, 1_000);
    const { events, scannedTo } = await log.readAll({ after: next, max });
    const atHead = events.length < max;
    if (events.length > 0) tell({ seen: events.map(told), atHead } satisfies SeenMessage);
    next = scannedTo;
    if (atHead) await pause(random.next() * REST_MS);
  }
}

async function bySubscription(log: EventStore): Promise<void> {
  for await (const event of log.subscribe({ after: BigInt(after), signal: stop.signal })) {
    tell({ seen: [told(event)], atHead: false } satisfies SeenMessage);
  }
}

(by === 'readAll' ? byPages(store, new SeededRandom(seed)) : bySubscription(store))
  .then(() => store.close())
  .catch((error: unknown) => {
    console.error('A follower broke:', error);
    process.exit(1);
  });
