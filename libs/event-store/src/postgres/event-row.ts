import type { StoredEvent } from '../stored-event.js';

/** A row of `es.event` as the driver gives it: 64-bit numbers as text. */
export interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly occurred_micros: string;
  readonly recorded_micros: string;
  readonly meta: Buffer;
  readonly body: Buffer;
  readonly hash: Buffer;
}

const COLUMNS = `
  e.position, s.name AS stream, e.revision, e.event_id, e.type, e.schema_version,
  (extract(epoch FROM e.occurred_at) * 1000000)::bigint AS occurred_micros,
  (extract(epoch FROM e.recorded_at) * 1000000)::bigint AS recorded_micros,
  e.meta, e.body, e.hash`;

/** $1 the position after which to read, $2 how many at most. */
export const EVENTS_OF_LOG = `
  SELECT ${COLUMNS}
    FROM es.event e JOIN es.stream s ON s.stream_id = e.stream_id
   WHERE e.position > $1
   ORDER BY e.position LIMIT $2`;

/** $1 the stream, $2 the position after which to read, $3 the first revision, $4 how many, $5 the last position. */
export const EVENTS_OF_STREAM = `
  SELECT ${COLUMNS}
    FROM es.stream s JOIN es.event e
      ON e.stream_id = s.stream_id AND e.position BETWEEN s.first_position AND s.last_position
   WHERE s.name = $1 AND e.position > $2 AND e.revision >= $3 AND e.position <= $5
   ORDER BY e.revision LIMIT $4`;

export function storedEvent(row: EventRow): StoredEvent {
  return {
    position: BigInt(row.position),
    stream: row.stream,
    revision: BigInt(row.revision),
    eventId: row.event_id,
    type: row.type,
    schemaVersion: row.schema_version,
    occurredMicros: BigInt(row.occurred_micros),
    recordedMicros: BigInt(row.recorded_micros),
    meta: row.meta,
    body: row.body,
    hash: row.hash,
  };
}
