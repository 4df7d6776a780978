import { caseTabs } from '#case-file';
import { labelOf, markerWords, referenceOf } from '#kernel';
import { datetimeText } from '#web';
import { ROLES } from '#access';
import type { RecordedEvent } from '#event-store';
import type { PublicNames } from '../case-history/case-history.reader.js';
import { wordsFor, type Words } from '../case-history/words.js';
import { kindOf, STREAM_KINDS, streamReference } from '../domain/stream-kinds.js';
import { daysLate } from '../domain/timeline.js';
import { eventAddress, historyAddress } from '../replay/replay.address.js';
import { lateText } from '../replay/timeline.view.js';
import type { EventRecord } from './event-record.js';
import { fieldClassText } from './field-classes.js';

/** One event in full: what it says, and the envelope around it. */
export function eventRecordView(caseId: string, record: EventRecord, names: PublicNames) {
  const { event, number, total, previous, next, view } = record;
  const words = wordsFor(names, view);
  return {
    caseReference: referenceOf('C', caseId),
    caseTabs: caseTabs(caseId, 'history'),
    title: words.sentence(event),
    place: `Event ${number} of ${total}`,
    late: daysLate(event) > 0 ? lateText(daysLate(event)) : undefined,
    standHref: historyAddress(caseId, { at: number }),
    historyHref: historyAddress(caseId),
    previous: previous && neighbour(caseId, previous),
    next: next && neighbour(caseId, next),
    data: Object.entries(event.data).map(([field, value]) => dataRow(event, field, value, words)),
    envelope: envelopeRows(event, names),
  };
}

const neighbour = (caseId: string, { meta }: RecordedEvent) => ({ href: eventAddress(caseId, meta.eventId) });

function dataRow(event: RecordedEvent, field: string, value: unknown, words: Words) {
  const fieldClass = fieldClassText(event.type, field) ?? 'Not known to this release';
  const erased = words.erasedField(event, field);
  if (erased !== undefined) return { field, fieldClass, text: erased };
  const isText = typeof value === 'string';
  return {
    field,
    fieldClass,
    ...(isText ? { text: markerWords(value) ?? value } : { json: JSON.stringify(value, undefined, 2) }),
  };
}

function envelopeRows(event: RecordedEvent, names: PublicNames) {
  const { meta, stream, type, schemaVersion, revision, position, hash } = event;
  const kind = STREAM_KINDS.codes.find(({ code }) => code === kindOf(stream))?.label ?? 'Record';
  const rows: [string, string | undefined][] = [
    ['Happened', datetimeText(event.occurredAt)],
    ['Recorded', datetimeText(event.recordedAt)],
    ['Recorded by', `${names.member(meta.actor.memberId)}, ${labelOf(ROLES, meta.actor.role)}`],
    ['Organisation', names.organisation(meta.actor.organisationId)],
    ['Record', `${streamReference(stream) ?? stream} (${kind.toLowerCase()})`],
    ['Type', `${type}, version ${schemaVersion}`],
    ['Place in the record', `Revision ${revision}`],
    ['Place in the log', `Position ${position}`],
    ['Rules used', policiesText(meta.policyVersions)],
    ['On the screen at the time', meta.seenRevision && `Revision ${meta.seenRevision}`],
  ];
  const codes: [string, string | undefined][] = [
    ['Event id', meta.eventId],
    ['Stream', stream],
    ['Command id', meta.commandId],
    ['Correlation id', meta.correlationId],
    ['Caused by', meta.causationId],
    ['Hash', hash],
  ];
  const row =
    (isCode: boolean) =>
    ([key, value]: [string, string | undefined]) => ({ key, value, isCode });
  return [...rows.map(row(false)), ...codes.map(row(true))].filter(({ value }) => value !== undefined);
}

function policiesText(versions: Readonly<Record<string, string>> = {}): string | undefined {
  const listed = Object.entries(versions).map(([rule, version]) => `${rule} ${version}`);
  return listed.length === 0 ? undefined : listed.join(', ');
}
