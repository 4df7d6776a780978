import type { EventStore, RecordedEvent } from './event-store.js';

/** All events of a stream in order, none where it does not exist. They are in memory at once: for the story of one record. */
export async function eventsOf(store: Pick<EventStore, 'readStream'>, stream: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
}
