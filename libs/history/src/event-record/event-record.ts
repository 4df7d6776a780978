import type { RecordedEvent } from '#event-store';
import { caseAsOf, type CaseAsOf } from '../domain/as-of/case-as-of.js';
import { inOrder } from '../domain/basis.js';

/** One event of a case with its place among the others, in the order in which they were recorded. */
export interface EventRecord {
  readonly event: RecordedEvent;
  readonly number: number;
  readonly total: number;
  readonly previous: RecordedEvent | undefined;
  readonly next: RecordedEvent | undefined;
  /** The case as it was just after the event: what names and words are taken from. */
  readonly view: CaseAsOf;
}

/** Finds an event of a case by its id or by its number; undefined when the case has no such event. */
export function eventRecord(events: readonly RecordedEvent[], wanted: string | number): EventRecord | undefined {
  const ordered = inOrder('recorded', events);
  const index =
    typeof wanted === 'number' ? wanted - 1 : ordered.findIndex(({ meta }) => meta.eventId === wanted.toLowerCase());
  const event = ordered[index];
  if (!event) return undefined;
  return {
    ...{ event, number: index + 1, total: ordered.length },
    ...{ previous: ordered[index - 1], next: ordered[index + 1] },
    view: caseAsOf(ordered.slice(0, index + 1)),
  };
}
