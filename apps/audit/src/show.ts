import { isUuid } from '#kernel';
import {
  eventResource,
  inOrder,
  streamReference,
  wordsFor,
  type CaseHistory,
  type EventRecord,
  type Words,
} from '#history';
import type { RecordedEvent } from '#event-store';
import type { Answer } from './answer.js';
import type { Auditor } from './auditor.js';
import type { Connection } from './connect.js';
import { EXIT, UsageError } from './exit-codes.js';
import { findRecord, named, type Found } from './reference.js';
import { asJson, columns, type Paint } from './terminal.js';

/** One event in full: by its number (`C-…@17`), by its id, or the last one of a record. */
export async function show(
  connection: Connection,
  auditor: Auditor,
  typed: string,
  eventId: string | undefined,
): Promise<Answer> {
  const { reference, event } = named(typed);
  if (eventId !== undefined && !isUuid(eventId)) {
    throw new UsageError(
      `${JSON.stringify(eventId)} is not the id of an event. Write ${reference}@17, or the whole id.`,
    );
  }
  const found = await findRecord(connection, { reference });
  const wanted = eventId ?? event ?? (await lastOf(auditor, found));
  const { history, record } = await auditor.replays.event(auditor.signed, found.caseId, wanted);
  const words = wordsFor(history.names, record.view);
  return {
    json: eventResource(found.caseId, record.number, record.event, words),
    code: EXIT.ok,
    text: (paint) => inFull(record, history, words, paint),
  };
}

/** The number of the last event of a record within its case. */
async function lastOf({ replays, signed }: Auditor, { caseId, stream, isWholeCase }: Found): Promise<number> {
  const { history } = await replays.open(signed, caseId, {});
  return inOrder('recorded', history.events).findLastIndex((event) => isWholeCase || event.stream === stream) + 1;
}

function inFull({ event, number, total }: EventRecord, history: CaseHistory, words: Words, paint: Paint): string {
  const data = Object.entries(event.data).map(([field, value]) => [
    field,
    words.erasedField(event, field) ?? plain(value),
  ]);
  return [
    `${paint('bold', `event ${number} of ${total}`)}  ${paint('blue', streamReference(event.stream) ?? '')}`,
    `  ${words.sentence(event)}`,
    '',
    paint('bold', 'What was recorded'),
    columns(data),
    '',
    paint('bold', 'Around it'),
    columns(envelope(event, history, words)),
  ].join('\n');
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : asJson(value));

function envelope(event: RecordedEvent, { names }: CaseHistory, words: Words): string[][] {
  const { meta, stream, type, schemaVersion, revision, position, occurredAt, recordedAt, hash } = event;
  return [
    ['happened', occurredAt.toISOString()],
    ['recorded', recordedAt.toISOString()],
    ['recorded by', `${words.recordedBy(event)} (${meta.actor.role})`],
    ['organisation', names.organisation(meta.actor.organisationId)],
    ['type', `${type}, version ${schemaVersion}`],
    ['stream', stream],
    ['revision', String(revision)],
    ['position', String(position)],
    ['event id', meta.eventId],
    ['command id', meta.commandId],
    ['correlation id', meta.correlationId],
    ['hash', hash],
  ];
}
