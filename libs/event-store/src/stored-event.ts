import type { EventMeta, RecordedEvent } from './event-store.js';

/** An event as its bytes lie in the store: what the hash chain covers and what a verifier reads. */
export interface StoredEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Microseconds since 1970, UTC. */
  readonly occurredMicros: bigint;
  readonly recordedMicros: bigint;
  readonly meta: Buffer;
  readonly body: Buffer;
  readonly hash: Buffer;
}

/** The way past decoding, for verification: every adapter that keeps a hash chain has it. */
export interface StoredLog {
  /** Up to `max` events after position `after`, in order; of one stream when `stream` is given. */
  readStored(query: { after: bigint; max: number; stream?: string }): Promise<readonly StoredEvent[]>;
  head(): Promise<bigint>;
}

/** The event that the bytes say. A type that this release does not know is read all the same. */
export function recordedEvent(stored: StoredEvent): RecordedEvent {
  const meta = JSON.parse(stored.meta.toString('utf8')) as EventMeta;
  return {
    type: stored.type,
    data: JSON.parse(stored.body.toString('utf8')) as object,
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
    schemaVersion: stored.schemaVersion,
    occurredAt: instantOf(stored.occurredMicros),
    recordedAt: instantOf(stored.recordedMicros),
    meta: Object.assign(meta, { eventId: stored.eventId }),
    hash: stored.hash.toString('hex'),
  };
}

/** Microseconds since 1970, UTC, as the store counts time. */
export function microsOf(instant: Date): bigint {
  return BigInt(instant.getTime()) * 1000n;
}

/** The instant so many microseconds after 1970, UTC, to the millisecond below. */
export function instantOf(micros: bigint): Date {
  return new Date(Number(micros / 1000n));
}
