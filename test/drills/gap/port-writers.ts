import { PostgresEventStore, type EventStore, type ExpectedRevision, type StreamAppend } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../support/seeded-random.js';
import { GAP_CATALOGUE, gapContext, gapEvents, MOST_EVENTS } from './gap-events.js';
import type { WriterSetting, WriteMessage } from './write.js';

const STORES = 2;
/** Appends that one writer has under way at once: what the store may put into one transaction. */
const AT_ONCE = 8;
const STREAMS = 200;
const REST_MS = 10;

/** What the port throws when asking again can help. */
const PASSING = new Set(['StoreUnavailable', 'StoreBusy']);

/** Writers that share two stores and send many appends at once, some of which expect what is not so. */
export async function portWriters(setting: WriterSetting): Promise<void> {
  const stores = Array.from({ length: STORES }, () => new PostgresEventStore(setting.url, GAP_CATALOGUE));
  await Promise.all(
    setting.writers.flatMap((writer, index) => {
      const store = stores[index % STORES];
      if (!store) return [];
      const numbers = { next: 0 };
      const caller = new PortWriter(writer, setting, setting.random.fork(`writer-${writer}`), numbers);
      return Array.from({ length: AT_ONCE }, () => caller.work(store));
    }),
  );
  await Promise.all(stores.map((store) => store.close()));
}

class PortWriter {
  /** Revisions as this writer last knew them: often out of date, since others write too. */
  private readonly known = new Map<string, bigint>();

  constructor(
    private readonly writer: number,
    private readonly setting: WriterSetting,
    private readonly random: SeededRandom,
    private readonly numbers: { next: number },
  ) {}

  async work(store: EventStore): Promise<void> {
    while (!this.setting.isOver()) {
      const number = this.numbers.next++;
      this.setting.tell({ writer: this.writer, number, ...(await this.sent(store, number)) });
    }
  }

  private async sent(store: EventStore, number: number): Promise<Pick<WriteMessage, 'end' | 'events'>> {
    const events = this.random.between(1, MOST_EVENTS);
    const appends = this.appends(number, events);
    for (;;) {
      try {
        const { revisions } = await store.appendAtomic(
          appends,
          gapContext(this.setting.run, { writer: this.writer, number }),
        );
        for (const [stream, revision] of revisions) this.known.set(stream, revision);
        return { end: 'done', events };
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (error.name === 'RevisionConflict') return { end: 'conflict', events: 0 };
        if (!PASSING.has(error.name)) throw error;
        await pause(REST_MS); // the same command again: it counts once
      }
    }
  }

  private appends(number: number, events: number): StreamAppend[] {
    const id = { writer: this.writer, number };
    const first = this.random.between(1, STREAMS);
    const split = this.random.chance(0.2) ? this.random.between(0, events) : events;
    const parts: [string, number, number][] = [
      [`Gap-${first}`, 0, split],
      [`Gap-${(first % STREAMS) + 1}`, split, events],
    ];
    return parts.flatMap(([stream, from, to]) =>
      from === to ? [] : [{ stream, expected: this.guess(stream), events: gapEvents(id, from, to) }],
    );
  }

  private guess(stream: string): ExpectedRevision {
    const known = this.known.get(stream);
    if (this.random.chance(0.6)) return 'any';
    return known ?? (this.random.chance(0.5) ? 'noStream' : 'exists');
  }
}
