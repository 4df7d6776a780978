import { PostgresEventStore, type EventStore } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import { hearStarter, taskOf, tell } from '../support/program.js';
import { appendsOf, contextOf, REPEATED_CATALOGUE } from './repeated-commands.js';

/** A process that sends commands through a store for each address. */
export interface SendTask {
  readonly urls: readonly string[];
  readonly run: string;
}

/** Commands to send at once: the number of each and by which of the addresses. */
export interface Batch {
  readonly copies: readonly { readonly number: number; readonly by: number }[];
}

/** What one copy was answered, or the name of the error that refused it. `cuts` counts tries whose answer never came. */
export interface SentMessage {
  readonly number: number;
  readonly answer: string;
  readonly duplicate: boolean;
  readonly cuts: number;
}

const REST_MS = 10;
/** What the port throws when asking again can help. */
const PASSING = new Set(['StoreUnavailable', 'StoreBusy']);

const { urls, run } = taskOf<SendTask>(() => void Promise.all(stores.map((store) => store.close())));
const stores = urls.map((url) => new PostgresEventStore(url, REPEATED_CATALOGUE));

async function send(store: EventStore, number: number): Promise<SentMessage> {
  for (let cuts = 0; ; cuts++) {
    try {
      const { position, revisions, duplicate } = await store.appendAtomic(
        appendsOf(run, number),
        contextOf(run, number),
      );
      const streams = [...revisions].map(([stream, revision]) => `${stream}@${revision}`).sort();
      return { number, answer: `${position} ${streams.join()}`, duplicate, cuts };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (!PASSING.has(error.name)) return { number, answer: error.name, duplicate: false, cuts };
      await pause(REST_MS);
    }
  }
}

hearStarter<Batch>(({ copies }) => {
  for (const { number, by } of copies) {
    const store = stores[by];
    if (store) void send(store, number).then(tell);
  }
});
