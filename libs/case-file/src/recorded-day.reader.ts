import { NotFound } from '#access';
import type { EventStore, RecordedEvent } from '#event-store';
import { londonDate, type IsoDate } from '#kernel';

/**
 * The day on which the last event of a stream that `isIt` was recorded: from then on it could be shared, so a correction
 * says it. Throws `NotFound` when there is none.
 */
export async function recordedDayOf(
  store: EventStore,
  stream: string,
  isIt: (event: RecordedEvent) => boolean,
): Promise<IsoDate> {
  let day: IsoDate | undefined;
  for await (const event of store.readStream(stream)) if (isIt(event)) day = londonDate(event.recordedAt);
  if (day === undefined) throw new NotFound();
  return day;
}
