import type { AllStreamRecordedEvent, BinaryEventData, RecordedEvent } from '@kurrent/kurrentdb-client';
import type { EncodedCommand, EncodedEvent } from '../encoded-command.js';
import type { Place } from './place.js';
import type { StreamNames } from './stream-names.js';

/** One sending of a command: the same in all its tries, another when the command is sent again. */
export interface Sending {
  readonly command: EncodedCommand;
  readonly attempt: string;
  /** For dated demonstration data only. */
  readonly recordedAt?: Date;
}

/** An event of ours as it lies in KurrentDB. */
export interface KurrentEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly place: Place;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly commandId: string;
  readonly attempt: string;
  /** Which of the command's events it is, counted from 0, and how many there are. */
  readonly part: number;
  readonly parts: number;
  readonly occurredMicros: bigint;
  /** When it was written: the server's time, or the one that dated demonstration data carries. */
  readonly writtenMicros: bigint;
  readonly meta: Buffer;
  readonly body: Buffer;
}

/**
 * What is sent: the body as bytes, because the client writes JSON anew and the chain covers bytes. The envelope is text in
 * one field of the metadata, which have to be texts in an object where several streams are written.
 */
export function eventData(
  { command, attempt, recordedAt }: Sending,
  event: EncodedEvent,
  part: number,
): BinaryEventData {
  const parts = command.appends.reduce((sum, { events }) => sum + events.length, 0);
  const metadata = {
    envelope: event.meta.toString('utf8'),
    schemaVersion: String(event.schemaVersion),
    occurredAt: command.occurredAt.toISOString(),
    part: `${part}/${parts}`,
    attempt,
    ...(recordedAt && { recordedAt: recordedAt.toISOString() }),
  };
  const { eventId: id, type, body } = event;
  return { id, type, contentType: 'application/octet-stream', data: Uint8Array.from(body), metadata };
}

/** The event as ours, or undefined when somebody else wrote it. */
export function kurrentEvent(
  recorded: AllStreamRecordedEvent | RecordedEvent,
  names: StreamNames,
): KurrentEvent | undefined {
  const metadata = textsOf(recorded.metadata);
  const [part, parts] = (metadata.part ?? '').split('/').map(Number);
  const commandId = commandOf(metadata.envelope);
  const [occurred, written] = [Date.parse(metadata.occurredAt ?? ''), Date.parse(metadata.recordedAt ?? '')];
  const { envelope, attempt, schemaVersion } = metadata;
  if (envelope === undefined || attempt === undefined || commandId === undefined) return undefined;
  if (part === undefined || parts === undefined || !(part < parts)) return undefined;
  if (Number.isNaN(occurred) || !ArrayBuffer.isView(recorded.data)) return undefined;
  return {
    stream: names.plain(recorded.streamId),
    revision: recorded.revision,
    place: placeOf(recorded),
    eventId: recorded.id,
    type: recorded.type,
    schemaVersion: Number(schemaVersion),
    commandId,
    attempt,
    part,
    parts,
    occurredMicros: micros(occurred),
    writtenMicros: micros(Number.isNaN(written) ? recorded.created.getTime() : written),
    meta: Buffer.from(envelope, 'utf8'),
    body: Buffer.from(recorded.data),
  };
}

/** Where an event lies. Reads of one stream do not say, on old servers. */
export function placeOf(recorded: { readonly position?: Place | undefined }): Place {
  return recorded.position ?? { commit: -1n, prepare: -1n };
}

const micros = (milliseconds: number): bigint => BigInt(milliseconds) * 1000n;

/** The metadata that are texts; some servers add others. */
function textsOf(metadata: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof metadata !== 'object' || metadata === null || metadata instanceof Uint8Array) return {};
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => typeof value === 'string'));
}

function commandOf(envelope: string | undefined): string | undefined {
  try {
    const { commandId } = JSON.parse(envelope ?? '') as { commandId?: unknown };
    return typeof commandId === 'string' ? commandId : undefined;
  } catch {
    return undefined;
  }
}
