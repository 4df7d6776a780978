import { EventCatalogue, newId, type EventContext, type StoredEvent, type StreamAppend } from '#event-store';
import { open } from '#kernel';

const SHARED_STREAMS = 20;
const OCCURRED = new Date('2026-03-02T12:00:00.000Z');

export const REPEATED_CATALOGUE = new EventCatalogue().register({
  RepeatCounted: { version: 1, fields: { number: open, filler: open } },
});

/** How many events the `number`th command writes. */
export const eventsOf = (number: number): number => 1 + (number % 3);

/**
 * What it writes: to a stream of its own that must not exist yet (the second try would meet the first), to one that many
 * write to, or to both at once.
 */
export function appendsOf(run: string, number: number): readonly StreamAppend[] {
  const events = Array.from({ length: eventsOf(number) }, (_, n) => ({
    type: 'RepeatCounted',
    data: { number, filler: 'x'.repeat((number * 31 + n) % 400) },
  }));
  const own: StreamAppend = { stream: `Own-${run}.${number}`, expected: 'noStream', events: events.slice(0, 1) };
  const shared: StreamAppend = { stream: `Shared-${number % SHARED_STREAMS}`, expected: 'any', events };
  if (number % 4 === 0) return [{ ...own, events }];
  return number % 4 === 1 && events.length > 1 ? [own, { ...shared, events: events.slice(1) }] : [shared];
}

export function contextOf(run: string, number: number): EventContext {
  return {
    actor: { memberId: run, role: 'drill', organisationId: run },
    commandId: newId(run, `command-${number}`),
    correlationId: run,
    occurredAt: OCCURRED,
  };
}

/** The number of the command that wrote an event, by its bytes. */
export function commandIn({ body }: StoredEvent): number {
  return (JSON.parse(body.toString('utf8')) as { number: number }).number;
}
