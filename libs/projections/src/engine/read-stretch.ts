import type { EventStore, RecordedEvent } from '#event-store';
import type { Stretch } from './fold.js';

/** Events in one page: the longest that the log gives. */
const PAGE = 2_000;

/** What of the log to read: up to `max` events (of any types) after position `after`, and of them those of `types`. */
export interface StretchQuery {
  readonly after: bigint;
  readonly max: number;
  readonly types: readonly string[];
}

/** A stretch of the log, in as many pages as it takes. It is shorter than `max` where the log ends. */
export async function readStretch(store: EventStore, { after, max, types }: StretchQuery): Promise<Stretch> {
  const events: RecordedEvent[] = [];
  const end = after + BigInt(max);
  let scannedTo = after;
  let isFull = true;
  while (scannedTo < end && isFull) {
    const size = Math.min(PAGE, Number(end - scannedTo));
    const page = await store.readAll({ after: scannedTo, max: size, types });
    for (const event of page.events) events.push(event);
    isFull = page.scannedTo - scannedTo >= BigInt(size);
    scannedTo = page.scannedTo;
  }
  return { after, scannedTo, events };
}
