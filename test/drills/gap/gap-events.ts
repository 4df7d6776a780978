import { EventCatalogue, newId, type EventContext, type RecordedEvent } from '#event-store';
import { open, type DomainEvent } from '#kernel';

/** An append of a writer: its `number`th. It writes at most 24 events, so that which of them were seen fits one integer. */
export interface AppendNumber {
  readonly writer: number;
  readonly number: number;
}

export const MOST_EVENTS = 24;
const OCCURRED = new Date('2026-03-02T12:00:00.000Z');

export const GAP_CATALOGUE = new EventCatalogue().register({
  GapCounted: { version: 1, fields: { writer: open, number: open, index: open, filler: open } },
});

/** Events `from` to `to` (not included) of an append. */
export function gapEvents({ writer, number }: AppendNumber, from: number, to: number): DomainEvent[] {
  return Array.from({ length: to - from }, (_, n) => ({
    type: 'GapCounted',
    data: { writer, number, index: from + n, filler: 'x'.repeat((number * 13) % 300) },
  }));
}

export function gapContext(run: string, { writer, number }: AppendNumber): EventContext {
  return {
    actor: { memberId: run, role: 'drill', organisationId: run },
    commandId: newId(run, `writer-${writer}/${number}`),
    correlationId: run,
    occurredAt: OCCURRED,
  };
}

export function gapEventIn({ data }: RecordedEvent): AppendNumber & { readonly index: number } {
  return data as AppendNumber & { index: number };
}
