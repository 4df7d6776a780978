import { createHash } from 'node:crypto';
import type { StoredEvent } from './stored-event.js';

/** What a link of the chain covers, besides the link before it. */
export type ChainedEvent = Omit<StoredEvent, 'position' | 'stream' | 'hash'>;

/** The link before a stream's first event: the stream's name, so that a chain cannot be passed off as another stream's. */
export function chainStart(stream: string): Buffer {
  return sha256(Buffer.from(stream, 'utf8'));
}

/**
 * The next link: SHA-256 over a tag, the link before, the revision, the event's id, schema version and both times
 * (integers big-endian), and the SHA-256 of type, envelope and body. Fixed lengths throughout, so that no two different
 * events give the same input. `es.append_group`, `es.append_batch` and `es.append_at` compute the same; the contract suite
 * holds all to one answer.
 */
export function chainLink(before: Buffer, event: ChainedEvent): Buffer {
  return sha256(
    Buffer.concat([
      Buffer.of(1),
      before,
      int8(event.revision),
      Buffer.from(event.eventId.replaceAll('-', ''), 'hex'),
      int2(event.schemaVersion),
      int8(event.occurredMicros),
      int8(event.recordedMicros),
      sha256(Buffer.from(event.type, 'utf8')),
      sha256(event.meta),
      sha256(event.body),
    ]),
  );
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function int8(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

function int2(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}
