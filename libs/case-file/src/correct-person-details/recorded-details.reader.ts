import { NotFound } from '#access';
import type { EventStore, RecordedEvent } from '#event-store';
import { londonDate } from '#kernel';
import type { RecordedDays } from '../domain/details.policies.js';
import type { PersonDetailsCorrected } from '../domain/person.events.js';

/**
 * The day on which each detail was recorded as it stands in a person's stream: at registration, or when it was put right
 * last. Throws `NotFound` when nobody registered the person.
 */
export async function recordedDaysOf(store: Pick<EventStore, 'readStream'>, stream: string): Promise<RecordedDays> {
  let days: RecordedDays | undefined;
  for await (const event of store.readStream(stream)) {
    const on = londonDate(event.recordedAt);
    if (event.type === 'PersonRegistered') days = { NAME: on, DATE_OF_BIRTH: on, LANGUAGE: on, INTERPRETER: on };
    if (!days || event.type !== 'PersonDetailsCorrected') continue;
    const { corrected } = (event as RecordedEvent<PersonDetailsCorrected>).data;
    days = { ...days, ...Object.fromEntries(corrected.map((detail) => [detail, on])) };
  }
  if (!days) throw new NotFound();
  return days;
}
