import type { RecordedEvent } from '#event-store';
import type { Words } from '../case-history/words.js';
import { streamReference } from '../domain/stream-kinds.js';
import { daysLate } from '../domain/timeline.js';

/** An event in a list of the API: what happened and when, without its data. */
export function eventSummary(caseId: string, number: number, event: RecordedEvent, words: Words) {
  const { meta, type, stream, revision, position, occurredAt, recordedAt } = event;
  return {
    number,
    sentence: words.sentence(event),
    type,
    eventId: meta.eventId,
    record: streamReference(stream),
    ...{ stream, revision, position, occurredAt, recordedAt },
    daysLate: daysLate(event),
    recordedBy: meta.actor,
    href: `/api/v1/cases/${caseId}/history/events/${meta.eventId}`,
  };
}

/** An event in full: its data and everything of the envelope. */
export function eventResource(caseId: string, number: number, event: RecordedEvent, words: Words) {
  const { meta, data, schemaVersion, hash } = event;
  const { actor: _, ...envelope } = meta;
  const erased = Object.keys(data).flatMap((field) => {
    const instead = words.erasedField(event, field);
    return instead === undefined ? [] : [[field, instead] as const];
  });
  return {
    ...eventSummary(caseId, number, event, words),
    ...{ schemaVersion, data, envelope, hash },
    /** The fields of which only a marker is left, with the decision that erased them. */
    ...(erased.length > 0 && { erased: Object.fromEntries(erased) }),
  };
}
